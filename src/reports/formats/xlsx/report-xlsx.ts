import type { PrintedReport } from '../../printed/printed-report.js';
import type { ReportRow } from '../../report-row.js';
import { packedOffice } from '../office-package.js';
import { wordParts } from '../word/word-parts.js';
import { reportSheets } from './report-sheets.js';
import { sheetRows } from './sheet-rows.js';
import type { ReportSheet } from './table-sheet.js';
import { type SheetStyles, stylesShown, workbookShell } from './workbook-shell.js';

const ROWS = /<sheetData>.*<\/sheetData>/s;

/**
 * The report as a workbook: a sheet for each part, with real days and numbers, heads that stay in sight, and filters. Nothing that
 * somebody wrote is calculated. Rows are packed while they are written, so that a report of many thousand items takes little room.
 */
export async function reportAsXlsx(
  report: PrintedReport,
  rows: readonly ReportRow[],
  base = '',
): Promise<Buffer> {
  const sheets = reportSheets(report, rows, base);
  const parts = await wordParts(await workbookShell(report, sheets), 'report.xlsx');
  const texts = sheets.map((_, index) => parts.get(pathOf(index))?.toString('utf8') ?? '');
  const styles = stylesShown(texts[0] ?? '');
  const streamed = sheets.map((sheet, index) => ({
    path: pathOf(index),
    pieces: sheetPieces(texts[index] ?? '', sheet, styles),
  }));
  return packedOffice(parts, streamed);
}

function pathOf(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function* sheetPieces(text: string, sheet: ReportSheet, styles: SheetStyles): Generator<string, void> {
  const [before = '', after = ''] = text.split(ROWS);
  yield `${before}<sheetData>`;
  yield* sheetRows(sheet, styles);
  yield `</sheetData>${after}`;
}
