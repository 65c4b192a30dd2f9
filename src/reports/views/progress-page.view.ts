import type { PageView } from '../../web/page.js';
import { REPORT_FORMATS, type ReportFormat } from '../formats/report-formats.js';
import { printedReport } from '../printed/printed-report.view.js';
import { type ReportMarkup, reportMarkup } from '../printed/report-markup.view.js';
import type { ProgressReport } from '../progress/progress-report.js';
import { reportHref } from '../report-address.js';

export type ProgressPageView = PageView & {
  readonly report: ReportMarkup;
  readonly figures: readonly { value: string; text: string; tone: string; href: string }[];
  readonly downloads: readonly { readonly text: string; readonly href: string }[];
};

const FORMAT_NAMES: Record<ReportFormat, string> = {
  pdf: 'PDF',
  docx: 'Word',
  csv: 'CSV (spreadsheet)',
  xlsx: 'Excel',
  html: 'HTML',
  json: 'JSON (data)',
};

/** The report as a page, with the same report to take away. */
export function progressPageView(report: ProgressReport, councilName: string): ProgressPageView {
  const printed = printedReport(report, councilName, '');
  const wish = { body: report.body.code, asAt: report.asAt, since: report.since };
  return {
    title: `${printed.title}: ${printed.subtitle}`,
    backLink: { text: 'All reports', href: '/reports' },
    report: reportMarkup(printed),
    figures: printed.figures.map(({ section, ...figure }) => ({ ...figure, href: `#${section}` })),
    downloads: REPORT_FORMATS.map((format) => ({
      text: FORMAT_NAMES[format],
      href: reportHref(wish, format),
    })),
  };
}
