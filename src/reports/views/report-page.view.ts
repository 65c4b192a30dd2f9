import type { PageView } from '../../web/page.js';
import { REPORT_FORMATS, type ReportFormat } from '../formats/report-formats.js';
import type { MadeReport } from '../made-report.js';
import type { PrintedReport } from '../printed/printed-report.js';
import { type ReportMarkup, reportMarkup } from '../printed/report-markup.view.js';
import { FORMAT_NAMES } from './format-names.js';

export type ReportPageView = PageView & {
  readonly report: ReportMarkup;
  /** Its parts; empty where there are few. */
  readonly contents: readonly ReportLink[];
  readonly downloads: readonly ReportLink[];
  /** What can be done about it besides. */
  readonly links: readonly ReportLink[];
};

export type ReportLink = { readonly text: string; readonly href: string };

/** In a report of fewer parts everything is found without contents, and nothing is folded away: its table is what it is read for. */
const LEAST_PARTS = 4;

/** Any report as a page, with the same report to take away. @param hrefOf where it is in that format */
export function reportPageView(
  made: MadeReport,
  hrefOf: (format: ReportFormat) => string,
  links: readonly ReportLink[],
): ReportPageView {
  const printed = made.printed('');
  const contents = contentsOf(printed);
  return {
    title: `${printed.title}: ${printed.subtitle}`,
    backLink: { text: 'All reports', href: '/reports' },
    contents,
    report: reportMarkup(printed, contents.length > 0),
    downloads: REPORT_FORMATS.map((format) => ({ text: FORMAT_NAMES[format], href: hrefOf(format) })),
    links,
  };
}

function contentsOf({ sections }: PrintedReport): ReportLink[] {
  const parts = sections.filter(({ level }) => level === 2);
  return parts.length < LEAST_PARTS
    ? []
    : parts.map(({ id, heading }) => ({ text: heading, href: `#${id}` }));
}
