import type { ReportFormat } from '../formats/report-formats.js';

/** What readers call each form of a report. */
export const FORMAT_NAMES: Readonly<Record<ReportFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word',
  csv: 'CSV (spreadsheet)',
  xlsx: 'Excel',
  html: 'HTML',
  json: 'JSON (data)',
};
