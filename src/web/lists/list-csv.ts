import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../spreadsheet-cell.rules.js';
import type { SheetValue } from './list-columns.js';
import type { ListSheet } from './list-sheet.js';

/** With it Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINES_AT_ONCE = 200;

/** A list as CSV, some lines at a time. Without cells that a spreadsheet would calculate. */
export async function* csvPieces({ heads, rows }: Omit<ListSheet, 'name'>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([heads]);
  let waiting: (readonly SheetValue[])[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < LINES_AT_ONCE) continue;
    yield lines(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield lines(waiting);
}

function lines(rows: readonly (readonly SheetValue[])[]): string {
  return stringify(
    rows.map((row) => row.map(asText)),
    { record_delimiter: 'windows' },
  );
}

/** A number is one that we counted: a minus before it begins no formula. */
function asText(value: SheetValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? spreadsheetCell(value) : value.day;
}
