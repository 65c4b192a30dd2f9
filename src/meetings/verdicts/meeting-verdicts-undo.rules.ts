import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import type { UndoPolicy } from '../../items/undo/undo-window.rules.js';

/**
 * What stands in the way of undoing the verdicts of a meeting, a sentence each; none where they may be undone.
 * @param told who was written to about the items since
 */
export function verdictObstacles(
  at: Date,
  doneSince: readonly DoneSince[],
  told: readonly string[],
  now: Date,
  policy: UndoPolicy,
): string[] {
  const { age, since } = ageAndSince(at, doneSince, now, policy);
  return [...age, ...since, ...told];
}
