import writeExcelFile from 'write-excel-file/node';
import type { PrintedReport } from '../../printed/printed-report.js';
import type { ReportRow } from '../../report-row.js';
import { reportSheets } from './report-sheets.js';
import { withHeight } from './row-heights.rules.js';
import { sheetFeatures } from './sheet-features.js';

/**
 * The report as a workbook: a sheet for each part, with real days and numbers, heads that stay in sight, and filters. Nothing that
 * somebody wrote is calculated.
 */
export async function reportAsXlsx(report: PrintedReport, rows: readonly ReportRow[]): Promise<Buffer> {
  const sheets = reportSheets(report, rows);
  const { title, subtitle, councilName, marking } = report;
  const footer = [marking, `${councilName}. ${title}, ${subtitle}`].filter(Boolean).join('. ');
  const written = writeExcelFile(
    sheets.map(({ name, rows: data, widths, hasHead }) => ({
      data: data.map((row) => withHeight(row, widths)),
      sheet: name,
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      ...(hasHead ? { stickyRowsCount: 1 } : {}),
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetFeatures(sheets, footer)] },
  );
  return written.toBuffer();
}
