import type { Role } from '../web/access.js';

/**
 * Who may see a thing: everyone, the council's people, or those who may read exempt matter
 * (Local Government Act 1972 s.100A and Schedule 12A).
 */
export const PUBLICITIES = ['published', 'unpublished', 'exempt'] as const;
export type Publicity = (typeof PUBLICITIES)[number];

/** The one of two that shows a thing to fewer. */
export function stricter(one: Publicity, other: Publicity): Publicity {
  return PUBLICITIES.indexOf(one) >= PUBLICITIES.indexOf(other) ? one : other;
}

/** What this role may see; null is the public. Exempt matter is for those who keep it. */
export function visibleTo(role: Role | null): readonly Publicity[] {
  if (role === null || role === 'public-reader') return ['published'];
  return role === 'administrator' || role === 'democratic-services'
    ? PUBLICITIES
    : ['published', 'unpublished'];
}
