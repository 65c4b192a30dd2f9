import { type Publicity, visibleTo } from '../../bodies/publicity.rules.js';
import type { Role } from '../../web/access.js';

/** What a report tells that goes before the public: whoever makes it, it lies on an open agenda. */
export const FOR_THE_PUBLIC: readonly Publicity[] = visibleTo(null);

/**
 * What a report tells that is read inside the council: as much as whoever asks for it may see. Exempt matter is in none of them,
 * since a paper is passed on more easily than a page.
 */
export function forTheInside(role: Role | null): readonly Publicity[] {
  return visibleTo(role).filter((publicity) => publicity !== 'exempt');
}

/** Stands on every page of a report in which something is not published. */
export const NOT_ALL_PUBLISHED = 'For members and officers: some of this is not published';
