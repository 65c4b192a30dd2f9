import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { bulletList, paragraph, run } from '../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun, PrintedSection } from '../printed/printed-report.js';
import { claimedLine, promisedLine, questionBlocks, slippedLine, toldLine } from './brief-lines.js';
import type { ChairsBrief } from './chairs-brief.js';

/** The brief has two pages; what is left out of a part stands in the list to which it leads. */
const MOST = { changes: 4, promised: 4, slipped: 3, claimed: 3 } as const;

/** Lays the brief out on two pages. @param base what links begin with */
export function briefSections(brief: ChairsBrief, base: string): PrintedSection[] {
  const { asAt, since, heldOn, body, bodies } = brief;
  const ofBody = bodies.length === 1 ? `body=${body.code}&` : '';
  const actions = (state: string) => `${base}/actions?${ofBody}state=${state}`;
  const changes = `${base}/reports/progress?body=${body.code}&as-at=${asAt}&since=${since}`;
  return [
    section(
      'changes',
      `What changed since ${spokenDay(since)}`,
      atMost(
        MOST.changes,
        brief.told.toReversed().map((told) => toldLine(told, base)),
        'Nothing.',
        changes,
      ),
    ),
    section(
      'promised',
      `Promised for ${spokenDayWithWeekday(heldOn)}`,
      atMost(
        MOST.promised,
        brief.promised.map((item) => promisedLine(item, base)),
        'Nothing falls due by this meeting.',
        actions('outstanding'),
      ),
    ),
    section(
      'slipped',
      'Slipped',
      atMost(
        MOST.slipped,
        brief.slipped.map((item) => slippedLine(item, base)),
        'Nothing else is late, put off or expected late.',
        actions('outstanding'),
      ),
    ),
    section(
      'claimed',
      'Claimed complete, for a meeting to judge',
      atMost(
        MOST.claimed,
        brief.claimed.map((item) => claimedLine(item, base)),
        'Nothing waits for a verdict.',
        actions('claimed-complete'),
      ),
    ),
    section(
      'questions',
      brief.questions.length === 3 ? 'Three questions worth asking' : 'Worth asking',
      brief.questions.length === 0
        ? [paragraph('Nothing in the register asks for a question.')]
        : brief.questions.flatMap((question, index) => questionBlocks(question, index + 1, base)),
    ),
  ];
}

function section(id: string, heading: string, blocks: readonly PrintedBlock[]): PrintedSection {
  return { id, heading, level: 2, blocks };
}

/** The first lines of a part, and where the others stand. */
function atMost(
  most: number,
  lines: readonly (readonly PrintedRun[])[],
  none: string,
  listHref: string,
): PrintedBlock[] {
  if (lines.length === 0) return [paragraph(none)];
  const left = lines.length - most;
  const more = left > 0 ? [paragraph([run(`and ${left} more: `), run('see the whole list', listHref)])] : [];
  return [bulletList(lines.slice(0, most)), ...more];
}
