import type { PrintedReport } from '../printed/printed-report.js';
import type { ReportRow } from '../report-row.js';
import type { BlankResponseForm } from '../response-form/blank-response-form.js';

/** A report to be written for an office program, or a letterhead to be looked at. */
export type OfficeTask =
  | { readonly form: 'docx'; readonly report: PrintedReport; readonly letterhead: Uint8Array | null }
  | { readonly form: 'response-form'; readonly blankForm: BlankResponseForm; readonly councilName: string }
  | { readonly form: 'letterhead'; readonly content: Uint8Array }
  | {
      readonly form: 'xlsx';
      readonly report: PrintedReport;
      readonly rows: readonly ReportRow[];
      readonly base: string;
    };

/** The file; of a letterhead that is looked at, what is wrong with it. */
export type OfficeOutcome = { readonly file: Uint8Array } | { readonly fault: string | null };

/** Writes a report in a worker thread, with the one library that its form needs, or looks whether one can be written. */
export default async function write(task: OfficeTask): Promise<OfficeOutcome> {
  if (task.form === 'letterhead') {
    const { letterheadFault } = await import('../letterhead/letterhead-faults.js');
    return { fault: await letterheadFault(Buffer.from(task.content)) };
  }
  if (task.form === 'docx') {
    const { reportAsWord } = await import('./word/report-word.js');
    return { file: new Uint8Array(await reportAsWord(task.report, task.letterhead)) };
  }
  if (task.form === 'response-form') {
    const { responseFormAsWord } = await import('../response-form/response-form-word.js');
    return { file: new Uint8Array(await responseFormAsWord(task.blankForm, task.councilName)) };
  }
  const { reportAsXlsx } = await import('./xlsx/report-xlsx.js');
  return { file: new Uint8Array(await reportAsXlsx(task.report, task.rows, task.base)) };
}
