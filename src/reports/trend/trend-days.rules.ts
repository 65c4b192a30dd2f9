import { addDays, type CalendarDay, dayOf, partsOf } from '../../calendar/calendar-day.js';
import { monthAfter } from '../../calendar/period.js';

const MONTHS_BACK = 12;

/** The last days of the twelve months before, and `today`: on these a trend says how matters stood. */
export function trendDays(today: CalendarDay): CalendarDay[] {
  const { year, month } = partsOf(today);
  const ends = Array.from({ length: MONTHS_BACK }, (_, back) => {
    const next = monthAfter(year, month, back + 1 - MONTHS_BACK);
    return addDays(dayOf(next.year, next.month, 1), -1);
  });
  return [...ends, today];
}
