declare const calendarDay: unique symbol;

/**
 * A day of the civil calendar, without time or zone, as `YYYY-MM-DD`. Days compare with `<` and `===` as they are.
 * Only {@link parseDay} and the functions of this folder make one, so a value of this type is always a real day.
 */
export type CalendarDay = string & { readonly [calendarDay]: true };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_IN_MILLISECONDS = 86_400_000;

/** Thrown for words that are no day of the calendar; the message names them and says what is wanted. */
export class NotADay extends Error {
  constructor(readonly given: string) {
    super(`“${given}” is not a day: give a real date as YYYY-MM-DD, for example 2026-07-10`);
    this.name = 'NotADay';
  }
}

/** Whether `text` is a real day written `YYYY-MM-DD` (2026-02-30 is not). */
export function isCalendarDay(text: string): text is CalendarDay {
  const parts = ISO_DAY.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day written in `text` as `YYYY-MM-DD`. @throws NotADay */
export function parseDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new NotADay(text);
  return text;
}

/** The day of these numbers; months count from 1. @throws NotADay where there is no such day */
export function dayOf(year: number, month: number, day: number): CalendarDay {
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month (from 1) and day of the month. */
export function partsOf(day: CalendarDay): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** How many days `month` (from 1) of `year` has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` days after `day` (before it, where negative). */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return parseDay(new Date(Date.parse(day) + days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to`: 0 on the same day, negative where `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_IN_MILLISECONDS;
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
