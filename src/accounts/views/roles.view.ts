import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import {
  PERMISSIONS,
  type Reach,
  ROLE_NAMES,
  ROLE_PERMISSIONS,
  ROLES,
  type Role,
} from '../../web/permissions.rules.js';

export type RolesView = PageView & {
  readonly roles: readonly {
    readonly name: string;
    readonly bodies: string;
    readonly table: TableArguments;
  }[];
};

const REACH_WORDS: Record<Reach, string> = {
  all: 'without limit',
  bodies: 'for their bodies',
  council: 'only if they are for all bodies',
  posts: 'for what they answer for',
};

const BODIES: Record<Role, string> = {
  administrator: 'For all bodies.',
  'democratic-services': 'For all bodies, or for those that an administrator names.',
  chair: 'For the bodies on which they sit today, and those that an administrator names.',
  member:
    'For the bodies on which they sit today, and those that an administrator names. Whoever chairs one records verdicts.',
  officer: 'Reads what is exempt where they answer for it, and of the bodies that an administrator names.',
  auditor: 'For all bodies. Changes nothing.',
  'public-reader': 'Reads what is published.',
};

/** What each role may do, from the table that the guards ask. */
export function rolesView(): RolesView {
  return {
    title: 'What each role may do',
    backLink: { text: 'Accounts', href: '/accounts' },
    roles: ROLES.map((role) => ({ name: ROLE_NAMES[role], bodies: BODIES[role], table: tableOf(role) })),
  };
}

function tableOf(role: Role): TableArguments {
  const permissions = Object.entries(PERMISSIONS).flatMap(([name, words]) => {
    const reach = ROLE_PERMISSIONS[role][name as keyof typeof PERMISSIONS];
    return reach ? [{ words, reach }] : [];
  });
  return {
    caption: `What the role ${ROLE_NAMES[role]} may do`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'app-table-stack',
    head: [{ text: 'May' }, { text: 'How far' }],
    rows: permissions.map(({ words, reach }) => [{ text: words }, { text: REACH_WORDS[reach] }]),
  };
}
