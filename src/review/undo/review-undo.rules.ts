import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import type { UndoPolicy } from '../../items/undo/undo-window.rules.js';
import type { LatestReview } from './latest-review.js';

/** What stands in the way of undoing a review, a sentence each; none where it may be undone. */
export function reviewObstacles(
  { at, hasCorrected }: Pick<LatestReview, 'at' | 'hasCorrected'>,
  doneSince: readonly DoneSince[],
  now: Date,
  policy: UndoPolicy,
): string[] {
  const { age, since } = ageAndSince(at, doneSince, now, policy);
  return [
    ...age,
    ...(hasCorrected ? ['It gave items of an earlier printing the words of this one'] : []),
    ...since,
  ];
}
