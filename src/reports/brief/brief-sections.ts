import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { bulletList, paragraph, run } from '../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun, PrintedSection } from '../printed/printed-report.js';
import { claimedLine, promisedLine, questionBlocks, slippedLine, toldLine } from './brief-lines.js';
import { heightOf, linesThatFit } from './brief-room.rules.js';
import type { ChairsBrief } from './chairs-brief.js';

/** What stands of each part in any case; where two pages have room, more does. What is left out stands in the list that is named. */
const LEAST = { changes: 4, promised: 4, slipped: 3, claimed: 3 } as const;
type PartName = keyof typeof LEAST;
const PARTS = Object.keys(LEAST) as PartName[];

/** Lays the brief out on two pages. @param base what links begin with */
export function briefSections(brief: ChairsBrief, base: string): PrintedSection[] {
  const { asAt, since, lastMeetingOn, heldOn, body } = brief;
  const questions =
    brief.questions.length === 0
      ? [paragraph('Nothing in the register calls for a question.')]
      : brief.questions.flatMap((question, index) => questionBlocks(question, index + 1, base));
  const lines: Record<PartName, PrintedRun[][]> = {
    changes: brief.told.toReversed().map((told) => toldLine(told, base)),
    promised: brief.promised.map((item) => promisedLine(item, base)),
    slipped: brief.slipped.map((item) => slippedLine(item, base)),
    claimed: brief.claimed.map((item) => claimedLine(item, base)),
  };
  const fitting = linesThatFit(
    PARTS.map((name) => ({ lines: lines[name], least: LEAST[name] })),
    heightOfBlocks(questions),
  );
  const report = run(
    'the progress report for the same days',
    `${base}/reports/progress?body=${body.code}&as-at=${asAt}&since=${since}`,
  );
  const shown = (name: PartName, none: string) =>
    atMost(fitting[PARTS.indexOf(name)] ?? 0, lines[name], none, report);
  return [
    section(
      'changes',
      `What changed since ${lastMeetingOn === since ? 'the last meeting, ' : ''}${spokenDay(since)}`,
      shown('changes', 'Nothing.'),
    ),
    section(
      'promised',
      `Promised by ${spokenDayWithWeekday(heldOn)}`,
      shown('promised', 'Nothing falls due by this meeting.'),
    ),
    section('slipped', 'Slipped', shown('slipped', 'Nothing else is late, put off or expected to be late.')),
    section(
      'claimed',
      'Claimed complete, awaiting a verdict',
      shown('claimed', 'Nothing is waiting for a verdict.'),
    ),
    section(
      'questions',
      brief.questions.length === 3 ? 'Three questions worth asking' : 'Worth asking',
      questions,
    ),
  ];
}

function section(id: string, heading: string, blocks: readonly PrintedBlock[]): PrintedSection {
  return { id, heading, level: 2, blocks };
}

/** The first lines of a part, and where the others stand, on paper too. */
function atMost(
  most: number,
  lines: readonly (readonly PrintedRun[])[],
  none: string,
  rest: PrintedRun,
): PrintedBlock[] {
  if (lines.length === 0) return [paragraph(none)];
  const left = lines.length - most;
  const stand = left === 1 ? 'One more stands in ' : `${left} more stand in `;
  const more = left > 0 ? [paragraph([run(stand), rest, run('.')])] : [];
  return [bulletList(lines.slice(0, most)), ...more];
}

function heightOfBlocks(blocks: readonly PrintedBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + heightOf(block.runs);
    return block.kind === 'quote'
      ? sum + heightOf([{ text: block.words }]) + heightOf([{ text: block.source ?? '' }])
      : sum;
  }, 0);
}
