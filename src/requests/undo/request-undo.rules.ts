import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import type { UndoPolicy } from '../../items/undo/undo-window.rules.js';
import type { DoneDecision } from './request-undo.queries.js';

/**
 * What stands in the way of undoing a decision on requests, a sentence each; none where it may be undone.
 * @param told who was written to about the items since, a sentence each
 */
export function requestObstacles(
  { at, letters }: Pick<DoneDecision, 'at' | 'letters'>,
  doneSince: readonly DoneSince[],
  told: readonly string[],
  now: Date,
  policy: UndoPolicy,
): string[] {
  const { age, since } = ageAndSince(at, doneSince, now, policy);
  const gone = letters.flatMap(({ isWaiting, to }) => (isWaiting ? [] : [`The answer was written to ${to}`]));
  return [...age, ...gone, ...since, ...told];
}
