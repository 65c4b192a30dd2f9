import { addDays, type CalendarDay, dayOf, daysInMonth, partsOf } from '../../calendar/calendar-day.js';

/** What words about a due date may mean: a day, or the next meeting. It is only ever offered. */
export type SuggestedDue = { readonly kind: 'day'; readonly day: CalendarDay } | { readonly kind: 'meeting' };

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
/** The last month of each season, as the Met Office counts them. */
const SEASONS: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, winter: 2 };

const NAMES = [...MONTHS, ...Object.keys(SEASONS)].join('|');
const LATEST = 'in|during|by|before|within';
const MONTH_OR_SEASON = new RegExp(
  String.raw`^(?:(?<when>${LATEST}) )?(?:the )?(?:end of )?(?:the )?(?<name>${NAMES})(?: of)?(?: (?<year>(?:19|20)\d{2}))?$`,
);
const END_OF_YEAR = /^(?:by |before )?(?:the )?end of (?:the )?(?<which>calendar |financial )?year$/;
const NEXT_MEETING = /^(?:(?:at|to|for|by|before) )?(?:the |its |their )?next meeting(?: of the \w+)?$/;

/**
 * What the words of a paper may mean where they name no day: of a month or a season its last day, counted from when the item was made.
 * @param madeOn null where nobody knows it; then only words with a year of their own suggest a day
 * @returns null where no one day suggests itself, as of “early March” or “in due course”
 */
export function suggestedDue(words: string, madeOn: CalendarDay | null): SuggestedDue | null {
  const plain = words
    .toLowerCase()
    .replaceAll(/[.,;“”"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (madeOn !== null && NEXT_MEETING.test(plain)) return { kind: 'meeting' };
  const endOfYear = madeOn !== null && END_OF_YEAR.exec(plain);
  if (endOfYear) {
    const month = endOfYear.groups?.which === 'financial ' ? 3 : 12;
    return { kind: 'day', day: endOfNext(month, madeOn) };
  }
  const { when, name = '', year } = MONTH_OR_SEASON.exec(plain)?.groups ?? {};
  if (name === '') return null;
  const month = SEASONS[name] ?? MONTHS.indexOf(name) + 1;
  // Winter of a year may be its first months or its last.
  if (year !== undefined && name === 'winter') return null;
  const last = year === undefined ? madeOn && endOfNext(month, madeOn) : endOf(Number(year), month);
  if (last === null) return null;
  const isBefore = when === 'before' && !plain.includes('end of');
  if (isBefore && SEASONS[name]) return null;
  const day = isBefore ? addDays(last, -partsOf(last).day) : last;
  return madeOn !== null && day < madeOn ? null : { kind: 'day', day };
}

function endOf(year: number, month: number): CalendarDay {
  return dayOf(year, month, daysInMonth(year, month));
}

function endOfNext(month: number, from: CalendarDay): CalendarDay {
  const { year } = partsOf(from);
  const thisYear = endOf(year, month);
  return thisYear >= from ? thisYear : endOf(year + 1, month);
}
