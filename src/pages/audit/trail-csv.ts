import { stringify } from 'csv-stringify/sync';
import { changesInWords } from '../../audit/history.view.js';
import { spreadsheetCell } from '../../web/spreadsheet-cell.rules.js';
import type { TrailEntry } from './trail.queries.js';

/** With it Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

const HEAD = ['Entry', 'When (UTC)', 'Who', 'What was done', 'To what', 'Reference', 'What changed', 'Why'];

/** The trail as a spreadsheet, a piece at a time. Without cells that a spreadsheet would calculate. */
export async function* trailCsv(pages: AsyncIterable<readonly TrailEntry[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([HEAD]);
  for await (const entries of pages) yield lines(entries.map(lineOf));
}

function lineOf(entry: TrailEntry): string[] {
  return [
    String(entry.id),
    entry.at.toISOString(),
    entry.actor,
    entry.action,
    entry.subjectKind,
    entry.reference ?? '',
    changesInWords(entry).join('; '),
    entry.note ?? '',
  ];
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(spreadsheetCell)),
    { record_delimiter: 'windows' },
  );
}
