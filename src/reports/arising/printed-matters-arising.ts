import { spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { paragraph, run, strongRun } from '../printed/printed-blocks.js';
import type { PrintedReport, PrintedSection } from '../printed/printed-report.js';
import type { MattersArising } from './matters-arising.service.js';

const CLOSED_WORDS = 'By reference only, for the part from which the public is excluded: ';

/** Lays the matters arising out as paragraphs, to be pasted into agenda or minutes. @param base what links begin with */
export function printedMattersArising(
  { meeting, groups, closed }: MattersArising,
  councilName: string,
  base: string,
): PrintedReport {
  const open = groups.map(
    ({ heading, matters }, index): PrintedSection => ({
      id: `matters-${index + 1}`,
      heading,
      level: 2,
      blocks: matters.map(({ reference, path, words }) =>
        paragraph([strongRun(reference, `${base}${path}`), run(` ${words}`)]),
      ),
    }),
  );
  const kept: PrintedSection = {
    id: 'closed',
    heading: 'Closed to the public',
    level: 2,
    blocks: [paragraph([run(CLOSED_WORDS), strongRun(closed.join(', '))])],
  };
  const sections = closed.length > 0 ? [...open, kept] : open;
  return {
    kind: 'matters-arising',
    title: 'Matters arising',
    subtitle: `${meeting.bodyName}, ${spokenDayWithWeekday(meeting.heldOn)}`,
    councilName,
    marking: null,
    frontMatter: [],
    sections: sections.length > 0 ? sections : [NOTHING],
  };
}

const NOTHING: PrintedSection = {
  id: 'matters-1',
  heading: 'Nothing arises',
  level: 2,
  blocks: [
    paragraph(
      'Nothing waits for a verdict, nothing is due by the day of the meeting, and no answer is late.',
    ),
  ],
};
