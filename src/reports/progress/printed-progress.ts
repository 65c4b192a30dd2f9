import { spokenDay } from '../../calendar/spoken-day.js';
import type { PrintedInTurn, PrintedReport, PrintedSection } from '../printed/printed-report.js';
import type { TemplateWords } from '../report-templates/report-template-row.js';
import type { BoardReport, TabledReport } from './board-report.js';
import { isProgressSection, progressSections } from './progress-sections.js';
import { periodBegins } from './report-period.rules.js';
import { coveringSection } from './sections/covering-section.js';
import type { SectionContext } from './sections/section-context.js';
import { withheldSection } from './sections/withheld-section.js';

/** Lays the progress report out for reading, section by section. */
export function progressInTurn(
  report: TabledReport,
  councilName: string,
  context: SectionContext,
  template: TemplateWords | null = null,
): PrintedInTurn {
  return {
    kind: 'progress',
    title: 'Progress report',
    subtitle: report.body.name,
    councilName,
    marking: null,
    frontMatter: headOf(report, template?.wards ?? null),
    sections: { [Symbol.iterator]: () => sectionsOf(report, context, template) },
  };
}

/** Lays all of the progress report out for reading. */
export function printedProgress(...given: Parameters<typeof progressInTurn>): PrintedReport {
  const report = progressInTurn(...given);
  return { ...report, sections: [...report.sections] };
}

function* sectionsOf(
  report: TabledReport,
  context: SectionContext,
  template: TemplateWords | null,
): Generator<PrintedSection, void> {
  yield* coveringSection(template?.coveringText ?? null);
  yield* progressSections(report, context, template?.sections.filter(isProgressSection));
  yield* withheldSection(report.withheld);
}

/** As agenda papers have it, and what the figures are as at. */
function headOf(
  { frontMatter: head, asAt, period, madeOn }: BoardReport,
  wards: string | null,
): PrintedReport['frontMatter'] {
  const entries = [
    ['Report of', head.reportOf],
    ['To', head.to],
    ['Date', spokenDay(head.on)],
    ['Contact officer', head.contactOfficer],
    ['Wards', wards ?? (head.wards.length > 0 ? head.wards.join(', ') : 'All')],
    ['As at', spokenDay(asAt)],
    ['Changes since', periodBegins(period)],
    ['Made on', spokenDay(madeOn)],
  ] as const;
  return entries.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
