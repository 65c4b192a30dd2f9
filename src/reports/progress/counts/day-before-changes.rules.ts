import { addDays, type CalendarDay } from '../../../calendar/calendar-day.js';

/**
 * The day whose values stand beside those of a report, where none was published before. Changes of the first day are told too, so that
 * the values are those before it: what was, and what changed, add up to what is.
 */
export function dayBeforeChanges(since: CalendarDay): CalendarDay {
  return addDays(since, -1);
}
