import { REPORT_JOBS_PATH } from '../../reports/jobs/report-job-path.js';
import type { ReportJobRow } from '../../reports/jobs/report-job-row.js';

/** A note about a report that somebody had made in the background. */
export type ReportNote = { readonly text: string; readonly href: string };

/** What became of the reports that this user asked for, until they have seen it. */
export function reportNotes(jobs: readonly ReportJobRow[]): ReportNote[] {
  return jobs.map(({ id, title, state, publication }) => ({
    text: `${title}: ${wordsOf(state, publication !== null)}`,
    href: `${REPORT_JOBS_PATH}/${id}`,
  }));
}

function wordsOf(state: ReportJobRow['state'], isPublished: boolean): string {
  if (state === 'failed') return 'could not be made';
  if (state === 'done') return isPublished ? 'published' : 'ready';
  return 'being made';
}
