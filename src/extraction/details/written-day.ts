import { type CalendarDay, dayOf, NotADay } from '../../calendar/calendar-day.js';
import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
/** A year, or a financial year by its first: 2023, 2023/24. */
export const YEAR = '(?:19|20)\\d\\d(?:[/-]\\d\\d(?:\\d\\d)?)?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?';

const YEAR_OF_A_DAY = anyOf`
  (?:19|20)\d\d|[’']?\d\d(?![\d/])
`;
/** A complete day as papers write it: "31st January 2022", "Monday, 31 January, 2022", "31/01/22", "2022-01-31". */
export const DAY = inOrder`
  ${WEEKDAY}(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}(?:\.?,?[ -]${YEAR_OF_A_DAY}|(?:19|20)\d\d)|
  ${WEEKDAY}${MONTH} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d|
  (?<![A-Za-z])\d{1,2}[/.-]\d{1,2}[/.-](?:(?:19|20)\d\d|\d\d)(?![\dA-Z]| ?-\d)|(?:19|20)\d\d-\d\d-\d\d
`;
const WORDS = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${MONTH})\\.?,?(?:[ -][’']?|(?=(?:19|20)\\d\\d))((?:19|20)\\d\\d|\\d\\d)`,
  'i',
);
const MONTH_FIRST = new RegExp(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)`, 'i');
const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/;

/** The day that words name, or null where they name none. Figures are read as in Britain, day first. */
export function readWrittenDay(words: string): CalendarDay | null {
  const spelt = WORDS.exec(words);
  if (spelt) return day(fullYear(spelt[3]), monthOf(spelt[2] ?? ''), Number(spelt[1]));
  const american = MONTH_FIRST.exec(words);
  if (american) return day(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  const figures = FIGURES.exec(words.trim());
  if (figures) return day(fullYear(figures[3]), Number(figures[2]), Number(figures[1]));
  const iso = /(\d{4})-(\d\d)-(\d\d)/.exec(words);
  return iso ? day(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** The number of a month by its name or the name's beginning, 1 to 12. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** "22" is 2022: papers write no year of another century in two figures. */
function fullYear(figures = ''): number {
  const year = Number(figures);
  return year < 100 ? 2000 + year : year;
}

function day(year: number, month: number, date: number): CalendarDay | null {
  try {
    return dayOf(year, month, date);
  } catch (error) {
    if (error instanceof NotADay) return null;
    throw error;
  }
}
