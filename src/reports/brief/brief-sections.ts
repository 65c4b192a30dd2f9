import { spokenDay, spokenDayWithWeekday } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { bulletList, paragraph, run, strongRun } from '../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun, PrintedSection } from '../printed/printed-report.js';
import type { ClaimedItem, ReportItem } from '../progress/progress-report.js';
import { briefChanges } from './brief-changes.js';
import type { ChairsBrief, PromisedItem, SlippedItem } from './chairs-brief.js';
import type { Question } from './questions/question.js';

/** The brief has two pages; what is left out of a list stands in the lists to which it leads. */
const MOST = { changes: 6, promised: 6, slipped: 6, claimed: 5 } as const;
const WORDS_ASKED = 110;
const WORDS_SAID = 190;
const WORDS_QUOTED = 300;

type Lines = readonly (readonly PrintedRun[])[];

/** Lays the brief out on two pages. @param base what links begin with */
export function briefSections(brief: ChairsBrief, base: string): PrintedSection[] {
  const { asAt, since, heldOn, body } = brief;
  const link = (path: string) => `${base}${path}`;
  const named = (item: ReportItem): PrintedRun[] => [
    strongRun(item.reference, link(item.path)),
    run(` ${firstWords(item.words, WORDS_ASKED)}`),
  ];
  const section = (id: string, heading: string, blocks: readonly PrintedBlock[]): PrintedSection => ({
    id,
    heading,
    level: 2,
    blocks,
  });
  const listed = (lines: Lines, most: number, none: string, rest: string): PrintedBlock[] => {
    if (lines.length === 0) return [paragraph(none)];
    const left = lines.length - most;
    const more = left > 0 ? [paragraph([run(`And ${left} more: `), run('the list', rest)])] : [];
    return [bulletList(lines.slice(0, most)), ...more];
  };
  const open = link(`/actions?body=${body.code}&state=`);
  return [
    section(
      'questions',
      'Worth asking',
      brief.questions.length === 0
        ? [paragraph('Nothing in the register asks for a question: nothing slipped, nobody was silent.')]
        : brief.questions.flatMap((question, index) => questionBlocks(question, index + 1, named)),
    ),
    section('changes', `What changed since ${spokenDay(since)}`, [
      ...listed(
        briefChanges(brief.changed, link),
        MOST.changes,
        'Nothing.',
        link(`/reports/progress?body=${body.code}&as-at=${asAt}&since=${since}`),
      ),
    ]),
    section(
      'promised',
      `Promised for ${spokenDayWithWeekday(heldOn)}`,
      listed(
        brief.promised.map((item) => promisedLine(item, named)),
        MOST.promised,
        'Nothing falls due by this meeting.',
        `${open}outstanding`,
      ),
    ),
    section(
      'slipped',
      'Slipped',
      listed(
        brief.slipped.map((item) => slippedLine(item, named)),
        MOST.slipped,
        'Nothing is late, put off or expected late.',
        `${open}overdue`,
      ),
    ),
    section(
      'claimed',
      'Claimed complete, for the meeting to judge',
      listed(
        brief.claimed.map((item) => claimedLine(item, named, base)),
        MOST.claimed,
        'Nothing waits for a verdict.',
        `${open}claimed-complete`,
      ),
    ),
  ];
}

type NameItem = (item: ReportItem) => PrintedRun[];

function questionBlocks(
  { item, question, because, quote }: Question,
  number: number,
  named: NameItem,
): PrintedBlock[] {
  return [
    paragraph([strongRun(`${number}. ${question}`)]),
    paragraph([...named(item), run(` (${item.owner ?? 'no owner'}). ${because}`)]),
    { kind: 'quote', words: firstWords(quote.words, WORDS_QUOTED), source: quote.source },
  ];
}

const KEPT_WORDS: Record<PromisedItem['kept'], string> = {
  'reported-complete': 'reported complete',
  agreed: 'agreed complete',
  late: 'not reported complete, and late',
  due: 'not reported complete yet',
  dropped: 'closed without being done',
};

function promisedLine(item: PromisedItem, named: NameItem): PrintedRun[] {
  const said =
    item.account && item.accountOn
      ? ` ${spokenDay(item.accountOn)}: “${firstWords(item.account, WORDS_SAID)}”`
      : ' Nothing was reported.';
  const owner = item.owner ?? 'no owner';
  return [
    ...named(item),
    run(` (${owner}, due ${spokenDay(item.dueOn)}): ${KEPT_WORDS[item.kept]}.`),
    ...(item.kind === 'action' ? [run(said)] : []),
  ];
}

function slippedLine(item: SlippedItem, named: NameItem): PrintedRun[] {
  const due = item.dueOn ? `, due ${spokenDay(item.dueOn)}` : '';
  return [
    ...named(item),
    run(` (${item.owner ?? 'no owner'}${due}): `),
    strongRun(`${item.why.join('; ')}.`),
  ];
}

function claimedLine(item: ClaimedItem, named: NameItem, base: string): PrintedRun[] {
  const evidence = item.evidence.flatMap(({ title, address }, index) => [
    run(index === 0 ? ' Evidence: ' : ', '),
    run(title, address.startsWith('/') ? `${base}${address}` : address),
  ]);
  return [
    ...named(item),
    run(` (${item.owner ?? 'no owner'}, ${spokenDay(item.on)}): “${firstWords(item.account, WORDS_SAID)}”`),
    ...(evidence.length > 0 ? evidence : [run(' No evidence given.')]),
  ];
}
