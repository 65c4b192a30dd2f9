import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../../web/spreadsheet-cell.rules.js';
import type { DoneRow } from '../rows/import-rows.queries.js';

/** With it Excel reads UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The rows that did not fit and those of which a cell was not taken, as they were, with the reason in a further column. Without cells
 * that a spreadsheet would calculate.
 */
export function rejectedRowsCsv(headings: readonly string[], rows: readonly DoneRow[]): string {
  const lines = rows.map(({ rowNumber, cells, reason, refusedCells }) => [
    ...cells,
    reason ?? refusedCells.join('. '),
    String(rowNumber),
  ]);
  const head = [...headings, 'Why it does not fit', 'Row of the sheet'];
  return (
    BYTE_ORDER_MARK +
    stringify(
      [head, ...lines].map((line) => line.map(spreadsheetCell)),
      { record_delimiter: 'windows' },
    )
  );
}
