import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../../../web/spreadsheet-cell.rules.js';
import { ACCESS_WORDS } from './access.view.js';
import type { AccessEventRow } from './access-events.queries.js';

/** With it Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const HEAD = [
  'When (UTC)',
  'Account',
  'Name',
  'What',
  'How',
  'Read',
  'Page',
  'From',
  'Number of the request',
];

/** The trace as a spreadsheet, a piece at a time. Without cells that a spreadsheet would calculate. */
export async function* accessCsv(pages: AsyncIterable<readonly AccessEventRow[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([HEAD]);
  for await (const events of pages) yield lines(events.map(lineOf));
}

function lineOf(event: AccessEventRow): string[] {
  return [
    event.at.toISOString(),
    String(event.accountId ?? ''),
    event.account ?? '',
    ACCESS_WORDS[event.kind],
    event.how ?? '',
    event.subject ?? '',
    event.path,
    event.address,
    event.requestId,
  ];
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(spreadsheetCell)),
    { record_delimiter: 'windows' },
  );
}
