import { addDays, type CalendarDay, dayOf, daysInMonth, partsOf } from './calendar-day.js';
import { addWorkingDays, type BankHolidays, workingDayOnOrAfter } from './working-days.js';

/** The units in which a period is given by statute or by a council's constitution. */
export type PeriodUnit = 'day' | 'working day' | 'week' | 'month';

/** A length of time, in calendar days, weeks and months or in working days. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Whether the day that starts a period is counted (“beginning with” it) or not (“after”, “of” and “from” it). */
export type Counting = 'beginning-with' | 'after';

const PERIOD = /^(\d{1,3}) ?(d|wd|w|m|days?|working days?|weeks?|months?)$/i;
const SHORT: Readonly<Record<PeriodUnit, string>> = { day: 'd', 'working day': 'wd', week: 'w', month: 'm' };
const UNITS: Readonly<Record<string, PeriodUnit>> = {
  ...Object.fromEntries((Object.keys(SHORT) as PeriodUnit[]).map((unit) => [unit, unit])),
  ...Object.fromEntries(Object.entries(SHORT).map(([unit, short]) => [short, unit as PeriodUnit])),
};

/** Thrown for words that are no period; the message names them and says what is wanted. */
export class NotAPeriod extends Error {
  constructor(readonly given: string) {
    super(
      `“${given}” is not a period: give days, working days, weeks or months, for example 28d, 20wd, 8w or 2m`,
    );
    this.name = 'NotAPeriod';
  }
}

/**
 * The period written in `text` as `28d`, `20wd`, `8w` or `2m` (or “28 days”, “20 working days”, “8 weeks”, “2 months”); 1 to
 * 999. @throws NotAPeriod
 */
export function parsePeriod(text: string): Period {
  const [, digits = '', unitWord = ''] = PERIOD.exec(text.trim()) ?? [];
  const named = unitWord.toLowerCase();
  const unit = UNITS[named] ?? UNITS[named.replace(/s$/, '')];
  const count = Number(digits);
  if (!unit || count < 1) throw new NotAPeriod(text);
  return { count, unit };
}

/** The short form that {@link parsePeriod} reads back: `8w`. */
export function formatPeriod({ count, unit }: Period): string {
  return `${count}${SHORT[unit]}`;
}

/** The period in words: “8 weeks”, “1 month”. */
export function periodInWords({ count, unit }: Period): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * The last day of a period of calendar time that starts with `start`, whether or not that day is itself counted; a Sunday or a bank
 * holiday is not passed over. A period of months after a day ends on the corresponding date of the last month, or on that month's last
 * day where it has no such date (Dodds v Walker [1981] 1 WLR 1027); one beginning with a day ends on the day before the corresponding
 * date, or on that last day. Working days are the one unit for which `bankHolidays` counts.
 */
export function lastDayOfPeriod(
  { count, unit }: Period,
  start: CalendarDay,
  counting: Counting,
  bankHolidays: BankHolidays,
): CalendarDay {
  const isCounted = counting === 'beginning-with';
  if (unit === 'month')
    return isCounted ? dayBeforeCorresponding(start, count) : correspondingDate(start, count);
  if (unit === 'working day') {
    return isCounted
      ? addWorkingDays(workingDayOnOrAfter(start, bankHolidays), count - 1, bankHolidays)
      : addWorkingDays(start, count, bankHolidays);
  }
  return addDays(start, (unit === 'week' ? count * 7 : count) - (isCounted ? 1 : 0));
}

function correspondingDate(start: CalendarDay, months: number): CalendarDay {
  const first = partsOf(start);
  const { year, month } = monthAfter(first.year, first.month, months);
  return dayOf(year, month, Math.min(first.day, daysInMonth(year, month)));
}

/** Where the last month has no corresponding date, its last day. */
function dayBeforeCorresponding(start: CalendarDay, months: number): CalendarDay {
  const date = correspondingDate(start, months);
  return partsOf(date).day < partsOf(start).day ? date : addDays(date, -1);
}

/** The month (from 1) that lies `months` months after `month` of `year`. */
export function monthAfter(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
