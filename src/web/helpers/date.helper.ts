import { isCalendarDay, partsOf } from '../../calendar/calendar-day.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A `CalendarDay` in words, “11 May 2022”; nothing for null, other text as it stands. */
export function date(day: unknown): string {
  if (typeof day !== 'string') return '';
  if (!isCalendarDay(day)) return day;
  const parts = partsOf(day);
  return `${parts.day} ${MONTHS[parts.month - 1]} ${parts.year}`;
}
