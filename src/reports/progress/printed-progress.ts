import { spokenDay } from '../../calendar/spoken-day.js';
import type { PrintedReport } from '../printed/printed-report.js';
import type { ProgressReport } from './progress-report.js';
import { progressSections } from './progress-sections.js';

/** Lays the progress report out for reading. @param base what links to items begin with */
export function printedProgress(report: ProgressReport, councilName: string, base: string): PrintedReport {
  return {
    kind: 'progress',
    title: 'Progress report',
    subtitle: report.body.name,
    councilName,
    marking: null,
    frontMatter: [
      { name: 'As at', value: spokenDay(report.asAt) },
      { name: 'Changes since', value: spokenDay(report.since) },
      { name: 'Made on', value: spokenDay(report.madeOn) },
    ],
    sections: progressSections(report, { base }),
  };
}
