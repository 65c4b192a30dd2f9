import { dayAndPlace } from '../../bodies/meeting-place.rules.js';
import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { paragraph, run, strongRun } from '../printed/printed-blocks.js';
import type { PrintedReport, PrintedSection } from '../printed/printed-report.js';
import { NOT_ALL_PUBLISHED } from '../standing/report-readers.rules.js';
import type { MatterGroup, MattersArising } from './matters-arising.service.js';

/** Lays the matters arising out as paragraphs, to be pasted into agenda or minutes. @param base what links begin with */
export function printedMattersArising(
  { meeting, groups, closed, unpublished }: MattersArising,
  councilName: string,
  base: string,
): PrintedReport {
  const sections = [
    ...groups.map((group, index) => groupSection(`matters-${index + 1}`, 2, group, base)),
    ...(closed.length > 0 ? [CLOSED] : []),
    ...closed.map((group, index) => groupSection(`closed-${index + 1}`, 3, group, base)),
    ...(unpublished.length > 0 ? [unpublishedSection(unpublished)] : []),
  ];
  return {
    kind: 'matters-arising',
    title: 'Matters arising',
    subtitle: `${meeting.bodyName}, ${dayAndPlace(meeting, spokenDayWithWeekday)}`,
    councilName,
    marking: unpublished.length > 0 ? NOT_ALL_PUBLISHED : null,
    frontMatter: [],
    sections: sections.length > 0 ? sections : [NOTHING],
  };
}

function groupSection(
  id: string,
  level: 2 | 3,
  { heading, matters }: MatterGroup,
  base: string,
): PrintedSection {
  const blocks = matters.map(({ reference, path, words }) =>
    paragraph([strongRun(reference, `${base}${path}`), run(` ${words}`)]),
  );
  return { id, heading, level, blocks };
}

function unpublishedSection(references: readonly string[]): PrintedSection {
  const words = 'Publish these before the agenda is sent out, or leave them out of it: ';
  return {
    id: 'unpublished',
    heading: 'Not published yet',
    level: 2,
    blocks: [paragraph([run(words), strongRun(references.join(', ')), run('.')])],
  };
}

const CLOSED: PrintedSection = {
  id: 'closed',
  heading: 'Closed to the public',
  level: 2,
  blocks: [paragraph('For the part of the meeting from which the public is excluded.')],
};

const NOTHING: PrintedSection = {
  id: 'matters-1',
  heading: 'Nothing arises',
  level: 2,
  blocks: [
    paragraph(
      'Nothing is waiting for a verdict, nothing is due by the day of the meeting, and no answer is late.',
    ),
  ],
};
