import { spokenDay } from '../../calendar/spoken-day.js';
import { pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { RequestRow } from '../../requests/requests.queries.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { shownRequest } from './request-choice.view.js';

const READABLE = 160;

/** The columns of {@link requestCells}. */
export const REQUEST_COLUMNS = ['Reference', 'What is asked', 'Asked by', 'Day'] as const;

/** A request in one line of a table. */
export function requestCells(request: RequestRow): TableCell[] {
  const { asked, which, decided } = shownRequest(request);
  return [
    { text: request.reference, href: pathOfReference({ ...request, kind: request.itemKind }) },
    { text: asked, note: firstWords(request.reason, READABLE), tag: decided?.state ?? which },
    { text: request.askedBy, note: request.ownerName === request.askedBy ? null : request.ownerName },
    { text: spokenDay(request.askedOn) },
  ];
}

/** Requests under a caption; null where there are none. */
export function requestsTable(caption: string, requests: readonly RequestRow[]): TableArguments | null {
  if (requests.length === 0) return null;
  return sortableTable({
    caption,
    columns: REQUEST_COLUMNS.map((text) => ({ text, short: text === 'Reference' || text === 'Day' })),
    rows: requests.map(requestCells),
  });
}
