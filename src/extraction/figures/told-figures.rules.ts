import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { inOrder } from '../in-order.js';
import { beforeComparison, dayOfWords, daysIn } from './figure-day.rules.js';
import { numbersIn, type PrintedNumber, withoutDates } from './figure-number.rules.js';
import { unitAfter, unitOfLabel } from './figure-unit.rules.js';
import { NO_COUNT, OF_OTHER_THINGS } from './no-figures.rules.js';
import type { ProposedFigure } from './proposed-figure.js';

const LONGEST_SENTENCE = 600;
const STATES = `(?:is|are|was|were|has|have|had|stands at|stood at)`;
const HAS = `(?:there ${STATES} |${STATES} )?(?:a total of )?`;
const NOW = new RegExp(
  String.raw`\b(?:(?:currently|at present|presently)(?:,| ${STATES})?|now (?:have|has))(?: a total of)? $`,
  'i',
);
const THERE = new RegExp(
  `(?:^|[ ,])(?:there ${STATES} |we ${STATES} |[a-z]+ had )(?:currently )?(?:a total of )?$`,
  'i',
);
const OF_A_DAY = new RegExp(String.raw`\b(?:as (?:at|of)|at(?: the end of)?|on) (?:•+),? ${HAS}$`, 'i');
const THEN_DAY = /^[^•\d.;]{0,60}?\b(?:as (?:at|of)|at|on) •/;
const COUNTS = '(?:current |overall |total )*(?:average|(?:number|percentage|proportion|rate|total) of)';
const NAMED = new RegExp(
  inOrder`
  (?:^|\b(?:the|our)[ ])
  (${COUNTS} [^.,;:()]{3,100}?)
  [ ]${STATES}(?: (?:currently|now))?(?: at)?[ ]$
`,
  'i',
);
const PRESENT = /\b(?:currently|at present|presently|now)\b|\b(?:is|are|stands at) (?:currently )?$/i;

/** Figures of sentences that say of which day they are: "there are currently 506 children", "467 children at 31 March 2025". */
export function toldFigures(passage: Passage, paperDay: CalendarDay | null): ProposedFigure[] {
  if (!/\d/.test(passage.text)) return [];
  return sentencesOf(passage)
    .filter(({ text }) => text.length <= LONGEST_SENTENCE && /\d/.test(text))
    .flatMap((sentence) => inSentence(sentence, paperDay));
}

function inSentence(sentence: Passage, paperDay: CalendarDay | null): ProposedFigure[] {
  const words = beforeComparison(sentence.text);
  if (OF_OTHER_THINGS.test(words)) return [];
  const blotted = withoutDates(words);
  const day = dayToldOf(words, blotted);
  const numbers = numbersIn(words);
  const found = numbers.flatMap((number, i) => {
    const told = figureAt(blotted, number, day, paperDay);
    const rate = told && rateBeside(words, number, numbers[i + 1]);
    return told && rate ? [told, { ...told, value: rate.value, unit: rate.sign ?? '' }] : (told ?? []);
  });
  return found.map((one) => ({ ...one, start: sentence.start, end: sentence.end }));
}

/** The one day that the words tell of: "at 31 March 2025", "at the end of March 2025"; a day "from", "since" or "by" which is none. */
function dayToldOf(words: string, blotted: string): CalendarDay | null {
  const days = new Set(daysIn(words));
  if (days.size === 0 && /\bat the end of •/i.test(blotted)) return dayOfWords(words) ?? null;
  const [day] = days;
  return days.size === 1 && day && /\b(?:as (?:at|of)|at|on) •/i.test(blotted) ? day : null;
}

/** "467 children (145.1 per 10,000)": the same figure as a rate. */
function rateBeside(
  words: string,
  number: PrintedNumber,
  next: PrintedNumber | undefined,
): PrintedNumber | null {
  if (!next?.sign || words[next.end] !== ')') return null;
  return /^[A-Za-z ]{0,40} \($/.test(words.slice(number.end, next.start)) ? next : null;
}

type Told = Pick<ProposedFigure, 'text' | 'value' | 'unit' | 'on'>;

function figureAt(
  blotted: string,
  number: PrintedNumber,
  printedDay: CalendarDay | null,
  paperDay: CalendarDay | null,
): Told | null {
  const before = blotted.slice(Math.max(0, number.start - 160), number.start);
  const after = blotted.slice(number.end, number.end + 160).replace(/ \([^()]{1,40}\)/, '');
  const named = NAMED.exec(before)?.[1];
  const isNow = PRESENT.test(before.slice(-40)) || NOW.test(before);
  const ofADay =
    printedDay !== null &&
    (OF_A_DAY.test(before) || THERE.test(before) || THEN_DAY.test(after) || named !== undefined);
  const on = printedDay ?? (isNow && !before.includes('•') ? paperDay : null);
  if (!on || (!ofADay && !(isNow && (named !== undefined || NOW.test(before))))) return null;
  const unit =
    number.sign ?? (named === undefined ? unitAfter(after) : unitOfLabel(named) || unitAfter(after));
  if (!unit || NO_COUNT.test(unit)) return null;
  const text = named ?? textAfter(after);
  return text === '' ? null : { text, value: number.value, unit: unit.toLowerCase(), on };
}

const NO_BEGINNING = '(?:at|as|on|in|by|for|to|from|and|was|were|is|are)';
const ENDS = anyOf`
  [.,;:()•]|$|[ ](?:with|but|while|which)\b|[ ](?:as at|as of|as|at|on) •|[ ]and \d
`;
const PHRASE = new RegExp(`^(?: of)? (?!${NO_BEGINNING}\\b)([A-Za-z][^.,;:()•]{1,100}?)(?=${ENDS})`);

/** "children who are cared for": what follows the number, up to where another matter begins. */
function textAfter(after: string): string {
  return PHRASE.exec(after)?.[1]?.trim() ?? '';
}
