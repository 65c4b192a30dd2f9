import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { italicRun, paragraph, run, strongRun } from '../printed/printed-blocks.js';
import type { PrintedBlock, PrintedRun } from '../printed/printed-report.js';
import type { ClaimedItem, ReportItem } from '../progress/progress-report.js';
import type { Told } from '../progress/told/told-groups.rules.js';
import type { PromisedItem, SlippedItem } from './chairs-brief.js';
import type { Question } from './questions/question.js';

/** What is longer is shortened with an ellipsis; the whole stands on the item's page. */
const MOST_WORDS = {
  asked: 90,
  said: 140,
  quoted: 230,
  owner: 55,
  title: 60,
  source: 110,
  told: 230,
} as const;
const MOST_EVIDENCE = 1;
const MOST_REASONS = 2;

const KEPT_WORDS: Record<PromisedItem['kept'], string> = {
  'reported-complete': 'reported complete',
  agreed: 'agreed complete',
  late: 'not reported complete, and late',
  due: 'not reported complete yet',
  dropped: 'closed without being done',
};

/** A response is answered and not reported. */
const ANSWER_WORDS: Record<PromisedItem['kept'], string> = {
  ...KEPT_WORDS,
  late: 'not answered, and late',
  due: 'not answered yet',
};

/** What changed, as a sentence; of one that names very many items the beginning. */
export function toldLine({ runs }: Told, base: string): PrintedRun[] {
  const line: PrintedRun[] = [];
  let length = 0;
  for (const { text, isTitle, path } of runs) {
    if (length > MOST_WORDS.told) return [...line, run(' …')];
    const href = path && `${base}${path}`;
    const words = isTitle ? firstWords(text, MOST_WORDS.title) : text;
    line.push(isTitle ? italicRun(words, href) : run(words, href));
    length += words.length;
  }
  return line;
}

/** What was promised, and what came of it so far. */
export function promisedLine(item: PromisedItem, base: string): PrintedRun[] {
  const said =
    item.account && item.accountOn
      ? ` ${spokenDay(item.accountOn)}: “${firstWords(item.account, MOST_WORDS.said)}”`
      : ' Nothing was reported.';
  const words = item.kind === 'action' ? KEPT_WORDS : ANSWER_WORDS;
  return [
    ...named(item, base),
    run(` (${owner(item)}, due ${spokenDay(item.dueOn)}): ${words[item.kept]}.`),
    ...(item.kind === 'action' ? [run(said)] : []),
  ];
}

/** What slipped, and in what. */
export function slippedLine(item: SlippedItem, base: string): PrintedRun[] {
  const due = item.dueOn ? `, due ${spokenDay(item.dueOn)}` : '';
  return [
    ...named(item, base),
    run(` (${owner(item)}${due}): `),
    strongRun(`${item.why.slice(0, MOST_REASONS).join('; ')}.`),
  ];
}

/** A claim of completion in its owner's words, with what shows it. */
export function claimedLine(item: ClaimedItem, base: string): PrintedRun[] {
  const shown = item.evidence.slice(0, MOST_EVIDENCE).flatMap(({ title, address }, index) => {
    const href = address.startsWith('/') ? `${base}${address}` : address;
    return [run(index === 0 ? ' Evidence: ' : ', '), run(firstWords(title, MOST_WORDS.title), href)];
  });
  const left = item.evidence.length - MOST_EVIDENCE;
  return [
    ...named(item, base),
    run(` (${owner(item)}, ${spokenDay(item.on)}): “${firstWords(item.account, MOST_WORDS.said)}”`),
    ...(shown.length > 0 ? shown : [run(' No evidence given.')]),
    ...(left > 0 ? [run(` and ${left} more`)] : []),
  ];
}

/** A question with the reason why it is asked, and the words on which it rests. */
export function questionBlocks(
  { item, question, because, quote }: Question,
  number: number,
  base: string,
): PrintedBlock[] {
  // Where the quote is what was asked, it stands there once.
  const name = sameStart(item.words, quote.words) ? reference(item, base) : named(item, base);
  return [
    paragraph([strongRun(`${number}. ${question}`)]),
    paragraph([...name, run(` (${owner(item)}). ${because}`)]),
    {
      kind: 'quote',
      words: firstWords(quote.words, MOST_WORDS.quoted),
      source: firstWords(quote.source, MOST_WORDS.source),
    },
  ];
}

function named(item: ReportItem, base: string): PrintedRun[] {
  const words = firstWords(item.words, MOST_WORDS.asked).replace(/\.$/, '');
  return [...reference(item, base), run(` ${words}`)];
}

function reference({ reference: printed, path }: ReportItem, base: string): PrintedRun[] {
  return [strongRun(printed, `${base}${path}`)];
}

function owner(item: ReportItem): string {
  return item.owner === null ? 'no owner' : firstWords(item.owner, MOST_WORDS.owner);
}

function sameStart(words: string, quote: string): boolean {
  const start = (text: string) => firstWords(text, MOST_WORDS.asked).toLowerCase();
  return start(words) === start(quote);
}
