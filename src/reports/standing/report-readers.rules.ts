import { type Publicity, type Visible, visibleTo, withoutExempt } from '../../bodies/publicity.rules.js';
import { type Asker, asRole } from '../../web/permissions.rules.js';
import type { Audience } from '../published/audience.rules.js';

/**
 * What a report tells that is read inside the council: as much as whoever asks for it may see. Exempt matter is in its exempt form
 * alone, whoever asks, since a paper is passed on more easily than a page.
 */
export function forTheInside(asker: Asker | null, audience: Audience): readonly Visible[] {
  const open = withoutExempt(visibleTo(asker));
  return audience === 'exempt' ? [...open, 'exempt'] : open;
}

/** As whom rows are read of which {@link isTold} chooses: what is exempt must be among them for the exempt form. */
export function readersEyes(asker: Asker | null, audience: Audience): Asker {
  return audience === 'exempt' ? asRole('democratic-services') : (asker ?? asRole('public-reader'));
}

/** Whether a report tells of an item. */
export function isTold(
  { publicity, bodyId }: { readonly publicity: Publicity; readonly bodyId: number },
  visible: readonly Visible[],
): boolean {
  return visible.some((each) => each === publicity || each === `${publicity}:${bodyId}`);
}

/** Stands on every page of a report in which something is not published. */
export const NOT_ALL_PUBLISHED = 'For members and officers: some of this is not published';
