import type { CalendarDay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { beforeComparison, dayOfWords } from './figure-day.rules.js';
import { numbersIn, type PrintedNumber } from './figure-number.rules.js';
import { unitAfter, unitOfLabel } from './figure-unit.rules.js';
import { NO_COUNT, OF_OTHER_THINGS } from './no-figures.rules.js';
import type { ProposedFigure } from './proposed-figure.js';

/** No label and value of a figure take more. */
const LONGEST = 420;
const LABEL = /^([A-Z%][^:]{3,160}?):(?:[ -]|(?=\d))/;
const MEASURED = new RegExp(
  anyOf`
  \b(?:number|percentage|proportion|share|rate|count|volume) of\b|\bfigures?(?: (?:is|are|was|were))?$|^(?:the |current )?total\b
  ^(?:the |current |overall )?average\b|\b(?:uptake|coverage|prevalence) of\b
  \brate\b.{0,40}\bper\b|^%|\bvacanc(?:y|ies)\b|\bcaseloads?\b|\bper (?:1,?000|10,?000|100,?000)\b
`,
  'i',
);
const GOES_ON = /(?:^|[(,;] ?|\band |\b(?:a )?total of |\bplus )$/;
/** "figures are", "is currently": no part of what is counted. */
const LINK = /\s+(?:is|are|was|were|stands at)(?: (?:currently|now))?$/i;

/** What is known of the place where a line stands. */
export interface LabelPlace {
  readonly heldOn: CalendarDay | null;
  /** Under a day of its own, or among key figures: here a label need not say that it counts. */
  readonly isAmongFigures: boolean;
}

/** Figures after their label: "Number of children in our care: 506", "Children looked after figures are: 467 (145.1 per 10,000)". */
export function labelledFigures(passage: Passage, { heldOn, isAmongFigures }: LabelPlace): ProposedFigure[] {
  if (passage.text.length > LONGEST) return [];
  const [head, printed = ''] = LABEL.exec(passage.text) ?? [];
  if (head === undefined || OF_OTHER_THINGS.test(printed)) return [];
  if (!MEASURED.test(printed) && !(isAmongFigures && unitAfter(printed) && !NO_COUNT.test(printed)))
    return [];
  const from = head.length;
  const value = beforeComparison(passage.text.slice(from));
  const label = printed.replace(LINK, '').trim();
  const day = dayOfWords(`${printed} ${value}`);
  const [first, ...others] = numbersIn(value);
  if (!first || value.slice(0, first.start).trim() !== '' || !endsWell(value, first)) return [];
  const more = others.filter((one) => GOES_ON.test(value.slice(0, one.start)) && unitOf(value, one) !== null);
  return [first, ...more].map((one) => {
    const own = ownWords(value, one);
    const unit = unitOf(value, one);
    const { start, end } = passage.slice(0, from + one.end + own.length);
    return {
      text: one === first || own === '' ? label : `${label}: ${own.replace(/^ (?:(?:of|for|in) )?/, '')}`,
      value: one.value,
      unit: unit ?? unitOfLabel(label),
      on: day === undefined ? heldOn : day,
      start,
      end,
    };
  });
}

function unitOf(value: string, { sign, end }: PrintedNumber): string | null {
  return sign?.toLowerCase() ?? unitAfter(value.slice(end));
}

/** The words after a number that still speak of it. */
function ownWords(value: string, { end }: PrintedNumber): string {
  const words =
    /^ [A-Za-z][^,;.()]{0,80}?(?=[,;.()]|$| and \d| as (?:at|of) )/.exec(value.slice(end))?.[0] ?? '';
  return /^ (?:as (?:at|of)|at|on) /.test(words) ? '' : words.trimEnd();
}

/** After the number comes nothing, a mark, a day, or what is counted. */
function endsWell(value: string, number: PrintedNumber): boolean {
  const rest = value.slice(number.end);
  return (
    number.sign !== null ||
    /^\s*(?:$|[,.;(*]|(?:as (?:at|of)|at|on|in) )/.test(rest) ||
    unitAfter(rest) !== null
  );
}
