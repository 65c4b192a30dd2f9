import { type CalendarDay, partsOf, weekdayOf } from './calendar-day.js';

/** The months as they are written, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** “11 May 2022” */
export function spokenDay(on: CalendarDay): string {
  const { year, month, day } = partsOf(on);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** “11 Nov 2022”, for the narrow columns of tables */
export function tableDay(on: CalendarDay): string {
  const { year, month, day } = partsOf(on);
  return `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/** “Wednesday 11 May 2022” */
export function spokenDayWithWeekday(on: CalendarDay): string {
  return `${WEEKDAYS[weekdayOf(on) - 1]} ${spokenDay(on)}`;
}

/** “1 day”, “28 days” */
export function spokenDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
