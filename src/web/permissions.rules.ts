/** What an account may be. Each has one role. */
export const ROLES = [
  'administrator',
  'democratic-services',
  'chair',
  'member',
  'officer',
  'auditor',
  'public-reader',
] as const;
export type Role = (typeof ROLES)[number];

/** A role in the words of the pages. */
export const ROLE_NAMES: Record<Role, string> = {
  administrator: 'Administrator',
  'democratic-services': 'Democratic services officer',
  chair: 'Chair',
  member: 'Member',
  officer: 'Service officer',
  auditor: 'Auditor',
  'public-reader': 'Public reader',
};

/** Who asks, as far as it decides what they may see and do. Null stands for the public. */
export type Asker = {
  readonly role: Role;
  /** The bodies that the account is for; null where it is for all, as an officer of democratic services without any named is. */
  readonly bodyIds: readonly number[] | null;
  /** Whether only what is of these bodies is wanted, though more could be seen. */
  readonly ownOnly?: boolean;
};

/** The same asker, looking at what is of their own bodies alone; at everything where they are for all. */
export function onlyOwn<One extends Asker>(asker: One): One {
  return asker.bodyIds === null ? asker : { ...asker, ownOnly: true };
}

/** Everything that an account may be allowed, in the words of the page that lists it. */
export const PERMISSIONS = {
  'read-inside': 'read the register from inside: items, papers, meetings, bodies, measures, reports',
  'read-unpublished': 'read what is not published',
  'read-exempt': 'read what is exempt',
  'read-chair-letters': 'read the chairs’ letters',
  'read-workings':
    'read what democratic services work from: drafts, notice letters, actions to decide about, reminders of an item',
  'read-council-work': 'read what concerns the whole council: people, reminders, imports',
  'read-trail': 'read the audit log',
  'read-accounts': 'read who has an account, and what each role may do',
  'keep-register': 'record, correct, publish and withhold items, papers, meetings and reports',
  'keep-council-work':
    'keep people and posts, send reminders, import spreadsheets, hand over, close bodies, remove personal data',
  judge: 'record verdicts',
  answer: 'write updates, attach evidence, ask for more time',
  'make-reports': 'have long reports made in the background',
  'keep-own-settings': 'save views and choose their own emails',
  'set-council':
    'set closed days, council years, reminder schedules, the letterhead and how long things are kept',
  'read-status': 'read how the program stands',
  'manage-accounts': 'open, change and close accounts',
  'have-account': 'manage their own account',
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** How far a permission goes. */
export type Reach =
  /** Everything. */
  | 'all'
  /** What belongs to the bodies of the account. */
  | 'bodies'
  /** The whole council, and only for an account that is for all bodies. */
  | 'council'
  /** What they answer for: what their posts, team or address owe. */
  | 'posts';

const EVERYBODY = { 'have-account': 'all' } as const;
const INSIDE = {
  ...EVERYBODY,
  'read-inside': 'all',
  'read-unpublished': 'all',
  'make-reports': 'all',
  'keep-own-settings': 'all',
} as const;

/**
 * What each role may do, and how far. What stands nowhere here nobody may do; the public reads what is published, for which no
 * permission is asked.
 */
export const ROLE_PERMISSIONS: Record<Role, Partial<Record<Permission, Reach>>> = {
  administrator: {
    ...INSIDE,
    'read-exempt': 'all',
    'read-chair-letters': 'all',
    'read-workings': 'all',
    'read-council-work': 'all',
    'read-trail': 'all',
    'read-accounts': 'all',
    'keep-register': 'all',
    'keep-council-work': 'all',
    judge: 'all',
    answer: 'all',
    'set-council': 'all',
    'read-status': 'all',
    'manage-accounts': 'all',
  },
  'democratic-services': {
    ...INSIDE,
    'read-unpublished': 'bodies',
    'read-exempt': 'bodies',
    'read-chair-letters': 'bodies',
    'read-workings': 'bodies',
    'read-council-work': 'council',
    'keep-register': 'bodies',
    'keep-council-work': 'council',
    judge: 'bodies',
    answer: 'bodies',
  },
  chair: {
    ...INSIDE,
    'read-exempt': 'bodies',
    'read-chair-letters': 'bodies',
    judge: 'bodies',
    answer: 'posts',
  },
  member: {
    ...INSIDE,
    'read-exempt': 'bodies',
    'read-chair-letters': 'bodies',
    judge: 'bodies',
    answer: 'posts',
  },
  officer: { ...INSIDE, 'read-exempt': 'bodies', answer: 'posts' },
  auditor: {
    ...EVERYBODY,
    'read-inside': 'all',
    'read-unpublished': 'all',
    'read-exempt': 'all',
    'read-chair-letters': 'all',
    'read-workings': 'all',
    'read-council-work': 'all',
    'read-trail': 'all',
    'read-accounts': 'all',
  },
  'public-reader': EVERYBODY,
};

/** How far a permission goes for whoever asks; null where they have it not. */
export function reachOf(asker: Asker | null, permission: Permission): Reach | null {
  const reach = asker === null ? undefined : ROLE_PERMISSIONS[asker.role][permission];
  if (asker === null || reach === undefined) return null;
  if (asker.bodyIds !== null) return reach === 'council' ? null : reach;
  return reach === 'bodies' || reach === 'council' ? 'all' : reach;
}

/** Whether somebody may do this to anything at all: whether the page and the button for it are theirs. */
export function may(asker: Asker | null, permission: Permission): boolean {
  return reachOf(asker, permission) !== null;
}

/** Whether somebody may do this to what belongs to a body. What they answer for is not asked here. */
export function mayFor(asker: Asker | null, permission: Permission, bodyId: number): boolean {
  const reach = reachOf(asker, permission);
  return reach === 'all' || (reach === 'bodies' && (asker?.bodyIds?.includes(bodyId) ?? false));
}

/** Those of the bodies for which somebody keeps the register: what their forms offer. */
export function keptBy<Body extends { readonly id: number }>(asker: Asker, bodies: readonly Body[]): Body[] {
  return bodies.filter(({ id }) => mayFor(asker, 'keep-register', id));
}

/** The program asking in a role of its own accord, for no account: for all bodies or for none, as the role has it. */
export function asRole(role: Role): Asker {
  return {
    role,
    bodyIds: role === 'administrator' || role === 'democratic-services' || role === 'auditor' ? null : [],
  };
}

/** What is asked of the thing that an address names: whose it is decides. The others are decided where the thing is found. */
const DECIDED_BY_ADDRESS: readonly string[] = ['keep-register', 'read-workings'] satisfies Permission[];

export function isDecidedByAddress(permission: string): permission is Permission {
  return DECIDED_BY_ADDRESS.includes(permission);
}
