import type { DoneSince } from '../../items/undo/done-since.sql.js';
import { ageAndSince } from '../../items/undo/undo-obstacles.rules.js';
import type { UndoPolicy } from '../../items/undo/undo-window.rules.js';
import type { RecordedFacts } from './response-undo.queries.js';

type Recorded = Pick<RecordedFacts, 'at' | 'isCorrected' | 'isFromDraft' | 'isOneOfSeveral' | 'hasSettled'>;

/** What stands in the way of undoing a response that was recorded, a sentence each; none where it may be undone. */
export function responseObstacles(
  { at, isCorrected, isFromDraft, isOneOfSeveral, hasSettled }: Recorded,
  doneSince: readonly DoneSince[],
  now: Date,
  policy: UndoPolicy,
): string[] {
  const { age, since } = ageAndSince(at, doneSince, now, policy);
  return [
    ...age,
    ...(isCorrected ? ['It was corrected'] : []),
    ...(isFromDraft ? ['It was sent in, and the person who sent it was told that it is recorded'] : []),
    ...(isOneOfSeveral ? ['It was recorded together with others. Undo them as a whole'] : []),
    ...(hasSettled ? ['It says what should happen to open actions, and their owners have been told'] : []),
    ...since,
  ];
}
