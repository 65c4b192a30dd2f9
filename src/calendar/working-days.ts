import { addDays, type CalendarDay, weekdayOf } from './calendar-day.js';

/** The days that are bank holidays, for as many years as the caller's question reaches. */
export type BankHolidays = ReadonlySet<CalendarDay>;

const FRIDAY = 5;

/** Whether `day` is neither at a weekend nor a bank holiday. */
export function isWorkingDay(day: CalendarDay, bankHolidays: BankHolidays): boolean {
  return weekdayOf(day) <= FRIDAY && !bankHolidays.has(day);
}

/** The first working day after `day`, whether or not `day` is one. */
export function nextWorkingDay(day: CalendarDay, bankHolidays: BankHolidays): CalendarDay {
  return addWorkingDays(day, 1, bankHolidays);
}

/** `day` itself where it is a working day, else the first one after it. */
export function workingDayOnOrAfter(day: CalendarDay, bankHolidays: BankHolidays): CalendarDay {
  return isWorkingDay(day, bankHolidays) ? day : nextWorkingDay(day, bankHolidays);
}

/** The working day `count` working days after `day` (before it, where negative), which is not counted; 0 is `day`. */
export function addWorkingDays(day: CalendarDay, count: number, bankHolidays: BankHolidays): CalendarDay {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, bankHolidays)) left -= 1;
  }
  return reached;
}
