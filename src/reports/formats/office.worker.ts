import type { PrintedReport } from '../printed/printed-report.js';
import type { ReportRow } from '../report-row.js';
import type { BlankResponseForm } from '../response-form/blank-response-form.js';

/** A report to be written for an office program. */
export type OfficeTask =
  | { readonly form: 'docx'; readonly report: PrintedReport; readonly letterhead: Uint8Array | null }
  | { readonly form: 'response-form'; readonly blankForm: BlankResponseForm; readonly councilName: string }
  | { readonly form: 'xlsx'; readonly report: PrintedReport; readonly rows: readonly ReportRow[] };

/** Writes a report in a worker thread, with the one library that its form needs. */
export default async function write(task: OfficeTask): Promise<Uint8Array> {
  if (task.form === 'docx') {
    const { reportAsWord } = await import('./word/report-word.js');
    return new Uint8Array(await reportAsWord(task.report, task.letterhead));
  }
  if (task.form === 'response-form') {
    const { responseFormAsWord } = await import('../response-form/response-form-word.js');
    return new Uint8Array(await responseFormAsWord(task.blankForm, task.councilName));
  }
  const { reportAsXlsx } = await import('./xlsx/report-xlsx.js');
  return new Uint8Array(await reportAsXlsx(task.report, task.rows));
}
