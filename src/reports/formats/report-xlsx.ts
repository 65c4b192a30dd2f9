import writeExcelFile from 'write-excel-file/node';
import { REPORT_COLUMNS, type ReportRow } from '../report-row.js';

const WIDTHS: Partial<Record<(typeof REPORT_COLUMNS)[number], number>> = {
  section: 24,
  words: 70,
  owner: 30,
  what: 30,
  account: 50,
};
const WIDTH = 14;

/**
 * The report as a workbook: the same table as in CSV, its headings kept in sight. Every cell of words is text, which no program
 * calculates; days stay as they are written, so that no zone moves them.
 */
export async function reportAsXlsx(table: readonly ReportRow[]): Promise<Buffer> {
  const head = REPORT_COLUMNS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = table.map((row) =>
    REPORT_COLUMNS.map((column) => {
      const value = row[column] ?? null;
      if (value === null || value === '') return null;
      return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
    }),
  );
  const columns = REPORT_COLUMNS.map((column) => ({ width: WIDTHS[column] ?? WIDTH }));
  const written = writeExcelFile([head, ...rows], { sheet: 'Report', columns, stickyRowsCount: 1 });
  return written.toBuffer();
}
