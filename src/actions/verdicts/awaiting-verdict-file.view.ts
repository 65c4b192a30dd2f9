import { spokenDay } from '../../calendar/spoken-day.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { UpdateRow } from '../action-events.queries.js';
import type { ActionRow } from '../action-row.queries.js';
import { ownerWords } from '../views/action-words.js';

type Claimed = { readonly action: ActionRow; readonly claim: UpdateRow | null };

const COLUMNS: Readonly<Record<string, (claimed: Claimed) => string | null>> = {
  Reference: ({ action }) => action.reference,
  'Watched by': ({ action }) => action.bodyName,
  Action: ({ action }) => action.text,
  Owner: ({ action }) => ownerWords(action),
  Due: ({ action }) => action.dueOn && spokenDay(action.dueOn),
  'Claimed complete on': ({ claim }) => claim && spokenDay(claim.writtenOn),
  'Claimed by': ({ claim }) => claim?.writtenBy ?? null,
  Account: ({ claim }) => claim?.words ?? null,
};

/** What is claimed complete as the rows of a file: the page shows each as a card. */
export function awaitingVerdictFile(claimed: readonly Claimed[]): TableArguments {
  return sortableTable({
    caption: 'Claimed complete, not yet agreed',
    columns: Object.keys(COLUMNS).map((text) => ({ text })),
    rows: claimed.map((each) => Object.values(COLUMNS).map((words) => ({ text: words(each) ?? '' }))),
  });
}
