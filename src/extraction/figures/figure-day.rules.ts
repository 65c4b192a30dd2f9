import { type CalendarDay, dayOf, daysInMonth } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { DAY, MONTH, monthOf, readWrittenDay } from '../details/written-day.js';

const FULL = new RegExp(String.raw`(?<!\d)(?:${DAY})`, 'gi');
const MONTH_AND_YEAR = new RegExp(
  String.raw`\b(${MONTH})[a-z]*\.?,?[ -](?:((?:19|20)\d\d)|[’']?(\d\d))(?!\d|[/-]\d)`,
  'gi',
);
const FINANCIAL = /(?<![\d/-])((?:19|20)\d\d) ?[/–-] ?(?:20)?(\d\d)(?![\d/-])/g;
const QUARTER = /\bQ(?:uarter )?([1-4]),? ?(?:of )?((?:19|20)\d\d) ?[/–-] ?(?:20)?\d\d(?!\d)/i;
const YEAR = /^(?:19|20)\d\d$/;
/** "at 31 March", the day of each year to which a table's years refer. */
const DAY_OF_EACH_YEAR = new RegExp(
  String.raw`\b(?:at|on) (\d{1,2})(?:st|nd|rd|th)? (${MONTH})\b(?! \d)`,
  'i',
);

/** After these stands what the figure was before, or will be. */
const COMPARED = anyOf`
  compared (?:with|to)|(?:up|down|an increase|a rise|a decrease|a fall|a reduction) (?:of|from)
  against|than|with a further|from
`;
const OTHER_DAY = new RegExp(String.raw`[,;]? \(?${COMPARED}\b| \([^()]{4,30}:`, 'i');

/** The words up to where they tell what a figure was on another day: "compared with", "up from", "(31 March 2024: 12)". */
export function beforeComparison(words: string): string {
  return words.slice(0, OTHER_DAY.exec(words)?.index ?? words.length);
}

/** Every complete day that words print. */
export function daysIn(words: string): CalendarDay[] {
  return [...words.matchAll(FULL)].flatMap(([printed]) => readWrittenDay(printed) ?? []);
}

/**
 * The day that words give for their figures: the one that they print, or the last of the one month or financial year that they name.
 * Null where they name several; undefined where they name none.
 */
export function dayOfWords(words: string): CalendarDay | null | undefined {
  const days = new Set(daysIn(words));
  if (days.size > 0) return days.size === 1 ? [...days][0] : null;
  const months = [...words.matchAll(MONTH_AND_YEAR)];
  const years = [...words.matchAll(FINANCIAL)];
  if (months.length + years.length > 1) return null;
  const [month] = months;
  if (month) return endOfMonth(Number(month[2] ?? `20${month[3]}`), monthOf(month[1] ?? ''));
  const [year] = years;
  if (year) return endOfFinancialYear(year);
  return undefined;
}

/**
 * The day of a column or row of a table that is headed by a period: a day, a month, a quarter, a financial year or a year, each by its
 * last day. `eachYear` is what stands over the table: "at 31 March" makes that the day of its years.
 */
export function dayOfPeriod(cell: string, eachYear = ''): CalendarDay | null {
  const words = cell
    .trim()
    .replace(/^(?:as (?:at|of)|at|end(?: of)?|year ending|position at) /i, '')
    .replace(/ \(?(?:actual|outturn|result)\)?$/i, '')
    .trim();
  if (words === '' || words.length > 30) return null;
  const year = YEAR.test(words) ? Number(words) : null;
  const [, date, month] = DAY_OF_EACH_YEAR.exec(eachYear) ?? [];
  const quarter = QUARTER.exec(words);
  if (quarter?.[0] === words) return endOfQuarter(Number(quarter[2]), Number(quarter[1]));
  if (year !== null && date && month) return realDay(year, monthOf(month), Number(date));
  if (year !== null) return dayOf(year, 12, 31);
  const rest = [FULL, MONTH_AND_YEAR, FINANCIAL].some((pattern) => words.replace(pattern, '') === '');
  return rest ? (dayOfWords(words) ?? null) : null;
}

function realDay(year: number, month: number, date: number): CalendarDay | null {
  return date >= 1 && date <= daysInMonth(year, month) ? dayOf(year, month, date) : null;
}

function endOfMonth(year: number, month: number): CalendarDay {
  return dayOf(year, month, daysInMonth(year, month));
}

/** The financial year of councils ends on 31 March (Local Government Finance Act 1992 s.69); null for a span of several years. */
function endOfFinancialYear([, first, last]: RegExpExecArray | RegExpMatchArray): CalendarDay | null {
  const year = Number(first) + 1;
  return Number(last) === year % 100 ? dayOf(year, 3, 31) : null;
}

function endOfQuarter(year: number, quarter: number): CalendarDay {
  const month = ((quarter * 3 + 2) % 12) + 1;
  return endOfMonth(month < 4 ? year + 1 : year, month);
}
