import type { Role } from '../web/permissions.rules.js';

/** The bodies that an account could be for. */
export type ScopeFacts = {
  /** Those that an administrator named. */
  readonly named: readonly number[];
  /** Those on which its person has a seat today. */
  readonly seats: readonly number[];
};

/**
 * The bodies that an account is for; null for all. Democratic services are for all bodies unless some are named. Chairs and members
 * are for the bodies on which they sit and for those that are named; an officer's named bodies are what they may read more of.
 */
export function scopeOf(role: Role, { named, seats }: ScopeFacts): readonly number[] | null {
  switch (role) {
    case 'administrator':
    case 'auditor':
      return null;
    case 'democratic-services':
      return named.length === 0 ? null : named;
    case 'chair':
    case 'member':
      return [...new Set([...named, ...seats])].sort((one, other) => one - other);
    case 'officer':
      return named;
    case 'public-reader':
      return [];
  }
}

/** For which roles an administrator names bodies, and what the form says about them. */
export const BODIES_HINTS: Partial<Record<Role, string>> = {
  'democratic-services': 'They look after the bodies that you choose, or all if you choose none',
  chair:
    'They read exempt items of these bodies and record verdicts there, as on the bodies on which they sit',
  member: 'They read exempt items of these bodies, as of the bodies on which they sit',
  officer: 'They read exempt items of these bodies, as well as of what they answer for',
};

/** Whether bodies may be named for accounts of this role. */
export function takesBodies(role: Role): boolean {
  return BODIES_HINTS[role] !== undefined;
}

/** The bodies that were ticked, as far as there are such and the role takes any. */
export function namedBodies<Body extends { readonly id: number }>(
  role: Role,
  ticked: readonly string[],
  bodies: readonly Body[],
): Body[] {
  return takesBodies(role) ? bodies.filter(({ id }) => ticked.includes(String(id))) : [];
}
