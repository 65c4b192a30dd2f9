import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type SummaryRow, summaryRow } from '../../../web/govuk/summary-list.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import { dateTime } from '../../../web/helpers/date-time.helper.js';
import type { PageView } from '../../../web/page.js';
import type { PublishedFileRow } from '../../published/published-report-row.js';
import { filesTable } from '../../published/views/published-report.view.js';
import { REPORT_JOBS_PATH } from '../report-job-path.js';
import type { ReportJobRow } from '../report-job-row.js';

export type ReportJobView = PageView & {
  readonly caption: string;
  readonly path: string;
  /** How far it is, in words. */
  readonly progress: string;
  /** For `<progress>`; null once it has ended. */
  readonly bar: { readonly done: number; readonly of: number } | null;
  readonly facts: readonly SummaryRow[];
  readonly files: TableArguments | null;
  /** Where it is called off; null once it has ended. */
  readonly cancelAction: string | null;
};

const REFRESH_SECONDS = 5;

/** A report that is being made, or was. */
export function reportJobView(
  job: ReportJobRow,
  files: readonly PublishedFileRow[],
  faults: readonly FieldError[] = [],
): ReportJobView {
  const { id, title, state, done, formats, askedAt, wantsMail } = job;
  const isOpen = state === 'waiting' || state === 'running';
  return {
    title: TITLES[state],
    faults,
    caption: title,
    path: `${REPORT_JOBS_PATH}/${id}`,
    backLink: { text: 'Reports', href: '/reports' },
    refreshAfter: isOpen ? REFRESH_SECONDS : null,
    cancelAction: isOpen ? `${REPORT_JOBS_PATH}/${id}/cancellation` : null,
    progress: progressWords(job),
    bar: isOpen ? { done, of: formats.length + 1 } : null,
    facts: [
      summaryRow('Asked for', dateTime(askedAt)),
      summaryRow('Email when it is done', wantsMail ? 'Yes' : 'No'),
    ],
    files:
      state === 'done' ? filesTable(files, (format) => `${REPORT_JOBS_PATH}/${id}/report.${format}`) : null,
  };
}

const TITLES: Readonly<Record<ReportJobRow['state'], string>> = {
  waiting: 'The report is being made',
  running: 'The report is being made',
  done: 'The report is ready',
  failed: 'The report could not be made',
  cancelled: 'The report was cancelled',
};

function progressWords({ state, step, fault, done, formats }: ReportJobRow): string {
  if (state === 'cancelled') return 'Nothing was kept.';
  if (state === 'waiting') return 'It is waiting for its turn.';
  if (state === 'failed') return `${fault ?? 'The program could not make it'}.`;
  if (state === 'done') return `${fault ? `${fault}. ` : ''}It is kept here for seven days.`;
  return `Step ${done + 1} of ${formats.length + 1}: ${(step ?? 'beginning').toLowerCase()}. You can leave this page. Home lists the report once it is made.`;
}
