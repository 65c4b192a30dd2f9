import { spokenDay } from '../../calendar/spoken-day.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { ownerWords } from '../views/action-words.js';
import type { AwaitingVerdict, ClaimedAction } from './awaiting-verdict.service.js';

const COLUMNS: Readonly<Record<string, (claimed: ClaimedAction) => string | null>> = {
  Reference: ({ action }) => action.reference,
  'Watched by': ({ action }) => action.bodyName,
  'What was asked': ({ action }) => action.text,
  Owner: ({ action }) => ownerWords(action),
  Due: ({ action }) => action.dueOn && spokenDay(action.dueOn),
  'Claimed complete on': ({ claim }) => claim && spokenDay(claim.writtenOn),
  'Claimed by': ({ claim }) => claim?.writtenBy ?? null,
  Account: ({ claim }) => claim?.words ?? null,
};

/** A recommendation is claimed by nobody itself: its actions are. */
const OF_RECOMMENDATION: Readonly<Record<string, (row: RecommendationRow) => string>> = {
  Reference: ({ reference }) => reference,
  'Watched by': ({ bodyName }) => bodyName,
  'What was asked': ({ text }) => text,
  Owner: ({ addresseeName }) => addresseeName,
};

/** What is claimed complete as the rows of a file: the page shows each as a card. */
export function awaitingVerdictFile({ recommendations, actions }: AwaitingVerdict): TableArguments {
  const names = Object.keys(COLUMNS);
  return sortableTable({
    caption: 'Claimed complete, not yet agreed',
    columns: names.map((text) => ({ text })),
    rows: [
      ...recommendations.map((row) => names.map((name) => ({ text: OF_RECOMMENDATION[name]?.(row) ?? '' }))),
      ...actions.map((each) => names.map((name) => ({ text: COLUMNS[name]?.(each) ?? '' }))),
    ],
  });
}
