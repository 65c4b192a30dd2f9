import { bankHolidaysBetween } from '../../calendar/bank-holidays.js';
import {
  addDays,
  type CalendarDay,
  dayOf,
  daysInMonth,
  partsOf,
  weekdayOf,
} from '../../calendar/calendar-day.js';
import { easterSunday } from '../../calendar/easter.js';
import { monthAfter } from '../../calendar/period.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';
import { MONTH, monthOf, YEAR } from './written-day.js';

/** What a paper says of itself that its dates depend on. */
export interface Calendar {
  readonly meetingDate: CalendarDay | null;
  readonly nextMeeting: CalendarDay | null;
}

/** One way in which words without a whole date name a day. */
export interface DayRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  readonly find: (words: string, calendar: Calendar) => CalendarDay | null;
}

const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SPAN_FROM_NOW = anyOf`
  (?:the|this) meeting|today|(?:the )?date of (?:this|the) meeting
`;
const SPAN = new RegExp(
  inOrder`
  \b(?:within(?: the next)?|in|after)(?: the next)? (?:(\w+) (working |clear |school )?)?
  (day|week|fortnight|month|year)s?\b(?:[’'] time|[’']s time)?(?! (?:of|from|after) (?!${SPAN_FROM_NOW}))
`,
  'i',
);
const END_OF_MONTH = new RegExp(`\\bend (?:of )?(?:the )?(${MONTH})\\b\\.?,?(?: (${YEAR})\\b)?`, 'i');
const BEFORE_A_DAY = anyOf`
  by|before|until|on|than|from|commencing|beginning|ending|w/[ce]|due
`;
const DAY_OF_MONTH = new RegExp(
  String.raw`\b${BEFORE_A_DAY}(?: [\w.:]+,?){0,5}? (\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\b`,
  'i',
);
const MONTH_AND_DAY = new RegExp(
  `\\b(?:by|before|until|on|than|from) (${MONTH}) (\\d{1,2})(?:st|nd|rd|th)\\b`,
  'i',
);
const DAY_IN_FIGURES = /\b(?:by|before|until|on) (\d{1,2})[/.](\d{1,2})(?![/.\d])/;
const ON_WEEKDAY =
  /\b(?:by|before|until|on|this) (?:[a-z]+ ){0,5}?(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b(?! \d| week)/;
const NEXT_MEETING = /\bnext (?:ordinary |scheduled |formal )?meet-?ing\b(?! of the)/i;
const QUARTER = /\b(?:Q|[Qq]uarter )([1-4])\b,? (?:of )?((?:19|20)\d\d)\/\d\d/;
const FINANCIAL_YEAR = /\bend of (?:the )?((?:19|20)\d\d)\/\d\d/;

/** The rules in order; the first that names a day decides. */
export const DAY_RULES: readonly DayRule[] = [
  {
    name: 'next meeting',
    serves: 'to the next meeting, where the paper says when that is',
    find: (words, { nextMeeting }) => (NEXT_MEETING.test(words) ? nextMeeting : null),
  },
  {
    name: 'within a span',
    serves:
      'within six weeks; in a fortnight; within 10 working days (weekends and bank holidays not counted)',
    find: fromMeeting((words, day) => {
      const found = SPAN.exec(words);
      const count = found ? numberIn(found[1] ?? 'a') : null;
      if (!found || !count) return null;
      return found[2] ? workingDaysAfter(day, count) : later(day, count, (found[3] ?? '').toLowerCase());
    }),
  },
  {
    name: 'quarter of a financial year',
    serves: 'by the end of Q2 2023/24: the year begins in April',
    find: (words) => {
      const [, quarter, year] = QUARTER.exec(words) ?? [];
      if (!quarter || !year) return null;
      const end = monthAfter(Number(year), 3, 3 * Number(quarter));
      return lastOf(end.year, end.month);
    },
  },
  {
    name: 'end of a named year',
    serves: 'by the end of 2024; by the end of 2023/24',
    find: (words) => {
      const financial = FINANCIAL_YEAR.exec(words)?.[1];
      if (financial) return lastOf(Number(financial) + 1, 3);
      const year = /\bend of ((?:19|20)\d\d)\b(?!\/)/.exec(words)?.[1];
      return year ? lastOf(Number(year), 12) : null;
    },
  },
  {
    name: 'end of a month by name',
    serves: 'by the end of March; end March 2024',
    find: (words, { meetingDate }) => {
      const found = END_OF_MONTH.exec(words);
      if (!found) return null;
      const month = monthOf(found[1] ?? '');
      const year = found[2]
        ? Number(found[2].slice(0, 4))
        : meetingDate && yearOfNext(month, 31, meetingDate);
      return year ? lastOf(year, month) : null;
    },
  },
  {
    name: 'day without its year',
    serves: 'by 1 May; by Friday 1 December; w/c 3 June',
    find: fromMeeting((words, day) => {
      const found = DAY_OF_MONTH.exec(words);
      return found ? nextSuch(Number(found[1]), found[2] ?? '', day) : null;
    }),
  },
  {
    name: 'month before its day',
    serves: 'by December 1st',
    find: fromMeeting((words, day) => {
      const found = MONTH_AND_DAY.exec(words);
      return found ? nextSuch(Number(found[2]), found[1] ?? '', day) : null;
    }),
  },
  {
    name: 'day and month in figures',
    serves: 'by 1/12',
    find: fromMeeting((words, after) => {
      const found = DAY_IN_FIGURES.exec(words);
      return found ? nextInMonth(Number(found[1]), Number(found[2]), after) : null;
    }),
  },
  {
    name: 'weekday',
    serves: 'by Friday: the first after the meeting',
    find: fromMeeting((words, day) => {
      const found = ON_WEEKDAY.exec(words);
      if (!found || /\bnext\b/.test(found[0])) return null;
      const weekday = WEEKDAYS.indexOf((found[1] ?? '').toLowerCase()) + 1;
      return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
    }),
  },
  {
    name: 'today or tomorrow',
    serves: 'tomorrow; by the end of the day',
    find: fromMeeting((words, day) => {
      if (/\btomorrow\b/i.test(words)) return addDays(day, 1);
      return /\btoday\b|\bend of (?:the |this )?day\b/i.test(words) ? day : null;
    }),
  },
  {
    name: 'end of the running week, month or year',
    serves: 'by the end of the week; month end; by the end of the financial year',
    find: fromMeeting((words, day) => {
      const { year, month } = partsOf(day);
      const ahead = /\bend of next\b/i.test(words) ? 1 : 0;
      const unit =
        /\bend of (?:the |this |next |the current )?(?:current )?(week|month|(?:calendar |financial )?year)\b|\b(month)[- ]end\b/i.exec(
          words,
        );
      const named = (unit?.[1] ?? unit?.[2] ?? '').toLowerCase();
      if (named === 'week') return addDays(day, 5 - Math.min(weekdayOf(day), 5) + 7 * ahead);
      if (named === 'financial year') return lastOf((month > 3 ? year + 1 : year) + ahead, 3);
      if (named.endsWith('year')) return lastOf(year + ahead, 12);
      const then = monthAfter(year, month, ahead);
      return named === 'month' ? lastOf(then.year, then.month) : null;
    }),
  },
  {
    name: 'feast',
    serves: 'before Christmas; by Easter: the day before the feast',
    find: fromMeeting((words, day) => {
      if (/\b(?:by|before) Christmas\b/.test(words)) return nextSuch(24, 'December', day);
      if (!/\b(?:by|before) Easter\b/.test(words)) return null;
      const { year } = partsOf(day);
      const friday = (of: number) => addDays(easterSunday(of), -3);
      return friday(year) > day ? friday(year) : friday(year + 1);
    }),
  },
];

/** The first such day of the year after `after`; null where the month has no such day. */
export function nextSuch(day: number, month: string, after: CalendarDay): CalendarDay | null {
  return nextInMonth(day, monthOf(month), after);
}

function nextInMonth(day: number, month: number, after: CalendarDay): CalendarDay | null {
  if (month < 1 || month > 12) return null;
  const year = yearOfNext(month, day, after);
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : null;
}

/** A rule that counts from the meeting, and names no day where the paper does not say when that was. */
function fromMeeting(find: (words: string, meeting: CalendarDay) => CalendarDay | null): DayRule['find'] {
  return (words, { meetingDate }) => (meetingDate ? find(words, meetingDate) : null);
}

function lastOf(year: number, month: number): CalendarDay {
  return dayOf(year, month, daysInMonth(year, month));
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

function workingDaysAfter(from: CalendarDay, count: number): CalendarDay {
  const { year } = partsOf(from);
  return addWorkingDays(from, Math.min(count, 250), bankHolidaysBetween(year, year + 2));
}

function numberIn(word: string): number | null {
  const spelt = NUMBERS.indexOf(word.toLowerCase()) + 1;
  const count = /^an?$/i.test(word) ? 1 : spelt > 0 ? spelt : /^\d{1,3}$/.test(word) ? Number(word) : 0;
  return count > 0 ? count : null;
}
