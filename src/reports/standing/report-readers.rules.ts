import { type Visible, visibleTo, withoutExempt } from '../../bodies/publicity.rules.js';
import type { Asker } from '../../web/permissions.rules.js';

/** What a report tells that goes before the public: whoever makes it, it lies on an open agenda. */
export const FOR_THE_PUBLIC: readonly Visible[] = visibleTo(null);

/**
 * What a report tells that is read inside the council: as much as whoever asks for it may see. Exempt matter is in none of them,
 * since a paper is passed on more easily than a page.
 */
export function forTheInside(asker: Asker | null): readonly Visible[] {
  return withoutExempt(visibleTo(asker));
}

/** Stands on every page of a report in which something is not published. */
export const NOT_ALL_PUBLISHED = 'For members and officers: some of this is not published';
