import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { isWithinUndo, type UndoPolicy } from '../../items/undo/undo-window.rules.js';
import type { DoneSince, LatestReview } from './latest-review.js';

/** What stands in the way of undoing a review, a sentence each; none where it may be undone. */
export function reviewObstacles(
  { at, hasCorrected }: Pick<LatestReview, 'at' | 'hasCorrected'>,
  since: readonly DoneSince[],
  now: Date,
  policy: UndoPolicy,
): string[] {
  return [
    ...(isWithinUndo(at, now, policy) ? [] : [`It is older than ${policy.minutes} minutes`]),
    ...(hasCorrected ? ['It gave items of an earlier printing the words of this one'] : []),
    ...since.map(
      ({ reference, action, actor, at: done }) =>
        `${reference}: ${action}, ${actor}, ${spokenDay(dayInLondon(done))}`,
    ),
  ];
}
