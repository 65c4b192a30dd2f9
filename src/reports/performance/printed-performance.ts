import { spokenDay } from '../../calendar/spoken-day.js';
import type { PrintedReport, PrintedSection } from '../printed/printed-report.js';
import { withheldSection } from '../progress/sections/withheld-section.js';
import type { PerformancePart } from './performance-part.js';
import type { ToldPerformance } from './performance-report.js';
import { implementationSection } from './sections/implementation-section.js';
import { slippageSection } from './sections/slippage-section.js';
import { standingSections } from './sections/standing-sections.js';
import { storySections } from './sections/story-sections.js';
import { timelinessSections } from './sections/timeliness-section.js';
import { yearHeadlineSection } from './sections/year-headline-section.js';

/** Lays a year’s performance out for reading. @param base what links to items begin with */
export function printedPerformance(
  report: ToldPerformance,
  part: PerformancePart,
  councilName: string,
  base: string,
): PrintedReport {
  const { year, asAt, madeOn, body, withheld } = report;
  const figures: PrintedSection[] = [
    ...yearHeadlineSection(report),
    ...timelinessSections(report, base),
    ...implementationSection(report),
    ...slippageSection(report),
    ...standingSections(report),
  ];
  const chapter = storySections(report, base);
  return {
    kind: 'performance',
    title:
      part === 'chapter' ? `Chapter for the annual report ${year.label}` : `Performance in ${year.label}`,
    subtitle: body.name,
    councilName,
    marking: part === 'chapter' ? 'Draft' : null,
    frontMatter: [
      { name: 'Year', value: `${spokenDay(year.startsOn)} to ${spokenDay(year.endsOn)}` },
      { name: 'As at', value: spokenDay(asAt) },
      { name: 'Made on', value: spokenDay(madeOn) },
    ],
    sections: [
      ...(part === 'chapter' ? [] : figures),
      ...(part === 'figures' ? [] : chapter),
      ...withheldSection(withheld),
    ],
  };
}
