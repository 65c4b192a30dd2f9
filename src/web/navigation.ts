import type { Role, Viewer } from './access.js';
import { INSIDERS, REGISTER_STAFF } from './access.js';
import type { NavigationItem } from './govuk/service-navigation.js';

type Section = { readonly text: string; readonly href: string; readonly roles: readonly Role[] | 'everyone' };

/** The sections of the service in the order of the day's work, each for those who may enter it. */
const SECTIONS: readonly Section[] = [
  { text: 'Home', href: '/', roles: INSIDERS },
  { text: 'Recommendations', href: '/recommendations', roles: INSIDERS },
  { text: 'Actions', href: '/actions', roles: INSIDERS },
  { text: 'Measures', href: '/measures', roles: INSIDERS },
  { text: 'Documents', href: '/documents', roles: INSIDERS },
  { text: 'Meetings', href: '/meetings', roles: INSIDERS },
  { text: 'Requests', href: '/requests', roles: REGISTER_STAFF },
  { text: 'Reminders', href: '/reminders', roles: REGISTER_STAFF },
  { text: 'Reports', href: '/reports', roles: INSIDERS },
  { text: 'People', href: '/people', roles: REGISTER_STAFF },
  { text: 'Accounts', href: '/accounts', roles: ['administrator'] },
  { text: 'Closed days', href: '/closed-days', roles: ['administrator'] },
  { text: 'Council years', href: '/council-years', roles: ['administrator'] },
  { text: 'Letterhead', href: '/reports/letterhead', roles: ['administrator'] },
  { text: 'Audit log', href: '/audit', roles: ['administrator'] },
  { text: 'Public register', href: '/register', roles: 'everyone' },
];

/** The navigation of this viewer on the page at `path`. */
export function navigationFor(viewer: Viewer | null, path: string): NavigationItem[] {
  return SECTIONS.filter(({ roles }) => roles === 'everyone' || (viewer && roles.includes(viewer.role))).map(
    ({ text, href }) => ({
      text,
      href,
      current: path === href,
      active: href !== '/' && path.startsWith(`${href}/`),
    }),
  );
}
