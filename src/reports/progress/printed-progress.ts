import { spokenDay } from '../../calendar/spoken-day.js';
import type { PrintedReport } from '../printed/printed-report.js';
import type { BoardReport, TabledReport } from './board-report.js';
import { progressSections } from './progress-sections.js';
import type { SectionContext } from './sections/section-context.js';
import { withheldSection } from './sections/withheld-section.js';

/** Lays the progress report out for reading. */
export function printedProgress(
  report: TabledReport,
  councilName: string,
  context: SectionContext,
): PrintedReport {
  return {
    kind: 'progress',
    title: 'Progress report',
    subtitle: report.body.name,
    councilName,
    marking: null,
    frontMatter: headOf(report),
    sections: [...progressSections(report, context), ...withheldSection(report.withheld)],
  };
}

/** As agenda papers have it, and what the figures are as at. */
function headOf({ frontMatter: head, asAt, since, madeOn }: BoardReport): PrintedReport['frontMatter'] {
  const entries = [
    ['Report of', head.reportOf],
    ['To', head.to],
    ['Date', spokenDay(head.on)],
    ['Contact officer', head.contactOfficer],
    ['Wards', head.wards.length > 0 ? head.wards.join(', ') : 'All'],
    ['As at', spokenDay(asAt)],
    ['Changes since', spokenDay(since)],
    ['Made on', spokenDay(madeOn)],
  ] as const;
  return entries.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
}
