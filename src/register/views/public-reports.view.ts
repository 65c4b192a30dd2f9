import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { PublishedFileRow } from '../../reports/published/published-report-row.js';
import { filesTable } from '../../reports/published/views/published-report.view.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import type { PublicReport } from '../public-reports.queries.js';

const PATH = '/register/reports';

export type PublicReportsView = PageView & { readonly reports: TableArguments | null };

export type PublicReportView = PageView & {
  readonly caption: string;
  /** Where a later version is; null where this is the latest. */
  readonly laterHref: string | null;
  readonly facts: readonly SummaryRow[];
  readonly files: TableArguments;
};

/** The reports that everybody may read. */
export function publicReportsView(reports: readonly PublicReport[]): PublicReportsView {
  return {
    title: 'Published reports',
    backLink: { text: 'Public register', href: '/register' },
    reports:
      reports.length === 0
        ? null
        : {
            caption: 'Reports that were published, each as it was on the day',
            captionClasses: 'govuk-visually-hidden',
            head: [{ text: 'Report' }, { text: 'As at' }, { text: 'Published' }],
            rows: reports.map(({ id, title, subtitle, asAt, publishedAt, correction }) => [
              {
                text: `${title}: ${subtitle}`,
                href: `${PATH}/${id}`,
                note: correction && `Corrected: ${correction}`,
              },
              { text: spokenDay(asAt) },
              { text: spokenDay(dayInLondon(publishedAt)) },
            ]),
          },
  };
}

/** One of them, with its files. */
export function publicReportView(report: PublicReport, files: readonly PublishedFileRow[]): PublicReportView {
  const { id, latestId, title, subtitle, asAt, version, correction, publishedAt, bodyName } = report;
  return {
    title: `${title}: ${subtitle}`,
    caption: `As at ${spokenDay(asAt)}`,
    backLink: { text: 'Published reports', href: PATH },
    laterHref: latestId === id ? null : `${PATH}/${latestId}`,
    facts: [
      summaryRow('Body', bodyName),
      summaryRow('As at', spokenDay(asAt)),
      summaryRow('Published', spokenDay(dayInLondon(publishedAt))),
      summaryRow('Version', correction === null ? String(version) : `${version}, corrects: ${correction}`),
    ],
    files: filesTable(files, (format) => `${PATH}/${id}/report.${format}`),
  };
}
