import { addDays, type CalendarDay, dayOf, daysInMonth, partsOf } from '../../calendar/calendar-day.js';
import { monthAfter } from '../../calendar/period.js';
import { MONTH, monthOf, YEAR } from './written-day.js';

/** What a paper says of itself that its dates depend on. */
export interface Calendar {
  readonly meetingDate: CalendarDay | null;
  readonly nextMeeting: CalendarDay | null;
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SPAN =
  /\b(?:within(?: the next)?|in(?= \w+ \w+[’'] time)) (\w+) (day|week|fortnight|month|year)s?\b(?:[’'] time)?(?! (?:of|from|after) (?!the (?:meeting|date of (?:this|the) meeting)))/i;
const END_OF_MONTH = new RegExp(`\\bend of (?:the )?(${MONTH})\\b\\.?,?(?: (${YEAR})\\b)?`, 'i');
const YEARLESS = new RegExp(
  `\\b(?:by|before|until|on|than)(?: the)? (\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b`,
  'i',
);
const NEXT_MEETING = /\bnext (?:ordinary |scheduled |formal )?meeting\b(?! of the)/i;

/** The rules by which words without a whole date name a day, each for one way of saying it. */
const RULES: readonly ((words: string, calendar: Calendar) => CalendarDay | null)[] = [
  function nextMeeting(words, { nextMeeting: day }) {
    return NEXT_MEETING.test(words) ? day : null;
  },
  function withinWeeks(words, { meetingDate }) {
    const found = SPAN.exec(words);
    const count = found ? numberIn(found[1] ?? '') : null;
    return found && count && meetingDate ? later(meetingDate, count, found[2] ?? '') : null;
  },
  function endOfMonth(words, { meetingDate }) {
    const found = END_OF_MONTH.exec(words);
    if (!found) return null;
    const month = monthOf(found[1] ?? '');
    const year = found[2] ? Number(found[2].slice(0, 4)) : meetingDate && yearOfNext(month, 31, meetingDate);
    return year ? dayOf(year, month, daysInMonth(year, month)) : null;
  },
  function dayWithoutYear(words, { meetingDate }) {
    const found = YEARLESS.exec(words);
    return found && meetingDate ? nextSuch(Number(found[1]), found[2] ?? '', meetingDate) : null;
  },
];

/** The day that words such as "by the end of March", "within six weeks" and "next meeting" name, seen from the meeting. */
export function dayToCome(words: string, calendar: Calendar): CalendarDay | null {
  for (const rule of RULES) {
    const day = rule(words, calendar);
    if (day) return day;
  }
  return null;
}

/** The first such day of the year after `after`; null where the month has no such day. */
export function nextSuch(day: number, month: string, after: CalendarDay): CalendarDay | null {
  const number = monthOf(month);
  const year = yearOfNext(number, day, after);
  return day >= 1 && day <= daysInMonth(year, number) ? dayOf(year, number, day) : null;
}

function yearOfNext(month: number, day: number, after: CalendarDay): number {
  const from = partsOf(after);
  return month > from.month || (month === from.month && day > from.day) ? from.year : from.year + 1;
}

function later(from: CalendarDay, count: number, unit: string): CalendarDay {
  if (unit === 'day') return addDays(from, count);
  if (unit === 'week') return addDays(from, 7 * count);
  if (unit === 'fortnight') return addDays(from, 14 * count);
  const { year, month, day } = partsOf(from);
  const then = monthAfter(year, month, unit === 'year' ? 12 * count : count);
  return dayOf(then.year, then.month, Math.min(day, daysInMonth(then.year, then.month)));
}

function numberIn(word: string): number | null {
  const spelt = NUMBERS.indexOf(word.toLowerCase()) + 1;
  const count = /^an?$/i.test(word) ? 1 : spelt > 0 ? spelt : /^\d{1,3}$/.test(word) ? Number(word) : 0;
  return count > 0 ? count : null;
}
