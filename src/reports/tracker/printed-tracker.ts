import { spokenDay } from '../../calendar/spoken-day.js';
import { paragraph, tableOrNone } from '../printed/printed-blocks.js';
import type { PrintedReport, PrintedSection } from '../printed/printed-report.js';
import type { SectionContext } from '../progress/sections/section-context.js';
import { withheldSection } from '../progress/sections/withheld-section.js';
import type { TrackedItem } from '../standing/tracked-item.js';
import { statusesInWords } from '../standing/tracked-words.rules.js';
import { type TrackerColumnName, trackerTable } from '../standing/tracker-columns.js';
import type { Tracker } from './tracker.js';

const NINE: readonly TrackerColumnName[] = [
  'reference',
  'made',
  'words',
  'owner',
  'response',
  'due',
  'position',
  'status',
  'next',
];

/** Lays a tracker out in the nine columns that councils know. @param base what links begin with */
export function printedTracker(
  { body, asAt, show, open, closed, withheld }: Tracker,
  councilName: string,
  base: string,
): PrintedReport {
  const part = (id: string, heading: string, items: readonly TrackedItem[]) =>
    trackerPart({ id, heading, level: 2 }, items, { base });
  return {
    kind: 'tracker',
    title: 'Recommendation and action tracker',
    subtitle: body.name,
    councilName,
    marking: null,
    frontMatter: [
      { name: 'As at', value: spokenDay(asAt) },
      { name: 'Open', value: String(open.length) },
      ...(show === 'all' ? [{ name: 'Closed', value: String(closed.length) }] : []),
    ],
    sections: [
      part('open', 'Open', open),
      ...(show === 'all' ? [part('closed', 'Closed', closed)] : []),
      ...withheldSection(withheld),
    ],
  };
}

function trackerPart(
  head: Omit<PrintedSection, 'blocks'>,
  items: readonly TrackedItem[],
  context: SectionContext,
): PrintedSection {
  const table = trackerTable(`${head.heading} recommendations and actions`, items, NINE, context);
  const counts = items.length > 0 ? [paragraph(`${items.length}: ${statusesInWords(items)}.`)] : [];
  return { ...head, blocks: [...counts, tableOrNone(table)] };
}
