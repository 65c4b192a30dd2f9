import { stringify } from 'csv-stringify/sync';
import { spreadsheetCell } from '../../web/spreadsheet-cell.rules.js';
import { REPORT_COLUMNS, type ReportRow } from '../report-row.js';

/**
 * The report as one table in CSV. Begins with a byte order mark, without which Excel takes the dashes and quotation marks of
 * minutes for something else.
 */
export function reportAsCsv(rows: readonly ReportRow[]): string {
  return stringify([...rows], {
    bom: true,
    header: true,
    columns: [...REPORT_COLUMNS],
    cast: { string: spreadsheetCell },
  });
}
