import { spokenDay } from '../../calendar/spoken-day.js';
import { REQUEST_KIND_NAMES, REQUEST_STATE_NAMES } from '../../requests/request.rules.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';

const COLUMNS: Readonly<Record<string, (request: RequestRow) => string | null>> = {
  Reference: ({ reference }) => reference,
  'What is asked': ({ kind }) => REQUEST_KIND_NAMES[kind],
  Item: ({ text }) => text,
  Owner: ({ ownerName }) => ownerName,
  'Asked by': ({ askedBy }) => askedBy,
  'Asked on': ({ askedOn }) => spokenDay(askedOn),
  Reason: ({ reason }) => reason,
  'Due now': ({ dueOn }) => dueOn && spokenDay(dueOn),
  'Asked for': ({ untilOn, whose }) => (untilOn ? spokenDay(untilOn) : whose),
  State: ({ outcome }) => REQUEST_STATE_NAMES[outcome ?? 'waiting'],
  'Decided by': ({ decidedBy }) => decidedBy,
  'Decided on': ({ decidedOn }) => decidedOn && spokenDay(decidedOn),
  'In their words': ({ words }) => words,
};

export const REQUEST_HEADS: readonly string[] = Object.keys(COLUMNS);

/** Requests as the rows of a file: the page shows each as a card. */
export function requestsFile(requests: readonly RequestRow[]): TableArguments {
  return sortableTable({
    caption: 'Requests',
    columns: REQUEST_HEADS.map((text) => ({ text })),
    rows: requests.map((request) => Object.values(COLUMNS).map((words) => ({ text: words(request) ?? '' }))),
  });
}
