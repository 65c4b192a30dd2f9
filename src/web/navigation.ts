import type { Viewer } from './access.js';
import type { NavigationItem } from './govuk/service-navigation.js';
import { may, type Permission } from './permissions.rules.js';

type Section = { readonly text: string; readonly href: string; readonly needs: Permission | 'nothing' };

/** The sections of the service in the order of the day's work, each for those who may enter it. */
const SECTIONS: readonly Section[] = [
  { text: 'Home', href: '/', needs: 'read-inside' },
  { text: 'Recommendations', href: '/recommendations', needs: 'read-inside' },
  { text: 'Actions', href: '/actions', needs: 'read-inside' },
  { text: 'Measures', href: '/measures', needs: 'read-inside' },
  { text: 'Documents', href: '/documents', needs: 'read-inside' },
  { text: 'Meetings', href: '/meetings', needs: 'read-inside' },
  { text: 'Requests', href: '/requests', needs: 'read-workings' },
  { text: 'Reminders', href: '/reminders', needs: 'read-council-work' },
  { text: 'Reports', href: '/reports', needs: 'read-inside' },
  { text: 'People', href: '/people', needs: 'read-council-work' },
  { text: 'Accounts', href: '/accounts', needs: 'read-accounts' },
  { text: 'Closed days', href: '/closed-days', needs: 'set-council' },
  { text: 'Council years', href: '/council-years', needs: 'set-council' },
  { text: 'Letterhead', href: '/reports/letterhead', needs: 'set-council' },
  { text: 'Retention', href: '/retention', needs: 'set-council' },
  { text: 'Status', href: '/status', needs: 'read-status' },
  { text: 'Audit log', href: '/audit', needs: 'read-trail' },
  { text: 'Public register', href: '/register', needs: 'nothing' },
];

/** The navigation of this viewer on the page at `path`. */
export function navigationFor(viewer: Viewer | null, path: string): NavigationItem[] {
  return SECTIONS.filter(({ needs }) => needs === 'nothing' || may(viewer, needs)).map(({ text, href }) => ({
    text,
    href,
    current: path === href,
    active: href !== '/' && path.startsWith(`${href}/`),
  }));
}
