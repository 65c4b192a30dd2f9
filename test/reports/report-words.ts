import { readDocument } from '../../src/documents/reading/read-document.js';
import { readXlsx } from '../../src/imports/reading/xlsx-sheets.js';

export const REPORT_FORMS = ['html', 'pdf', 'docx', 'csv', 'xlsx', 'json'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

/** All that a reader finds in a report of some form. */
export async function reportWords(form: ReportForm, body: Buffer): Promise<string> {
  if (form === 'csv' || form === 'json') return body.toString('utf8');
  if (form !== 'xlsx') return (await readDocument(body, `report.${form}`)).text.replace(/\s+/g, ' ');
  const sheets = await readXlsx(body, 'report.xlsx');
  return sheets.flatMap(({ rows }) => rows.map((row) => row.join(' '))).join('\n');
}
