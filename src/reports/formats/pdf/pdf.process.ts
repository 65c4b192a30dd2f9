import type { PrintedReport } from '../../printed/printed-report.js';
import type { LaidReport } from './lay-out.js';
import type { PartToSet } from './typeset.js';

/** What a process is to do for a PDF. */
export type PdfTask =
  /** Lay a report out into a folder. */
  | { readonly kind: 'report'; readonly json: string; readonly folder: string }
  | { readonly kind: 'part'; readonly part: PartToSet };

/** A report that fits one part comes set at once. */
export type PdfOutcome = { readonly pdf: Uint8Array } | { readonly laid: LaidReport };

/** Does one piece of work for a PDF, with the libraries that it needs. */
export default async function workOnPdf(task: PdfTask): Promise<PdfOutcome> {
  if (task.kind === 'part') {
    const { typeset } = await import('./typeset.js');
    return { pdf: await typeset(task.part) };
  }
  const [{ layOut }, { partsToSet }] = [await import('./lay-out.js'), await import('./parts-to-set.js')];
  const laid = layOut(JSON.parse(task.json) as PrintedReport, task.folder);
  const [only, ...others] = partsToSet(laid);
  if (!only || others.length > 0) return { laid };
  const { typeset } = await import('./typeset.js');
  return { pdf: await typeset({ ...only, firstPage: 1 }) };
}
