import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** What is wrong with a due date before the day on which the action was made, in words; null where nothing is. */
export function dueDayFault(madeOn: CalendarDay, dueOn: CalendarDay | null): string | null {
  if (dueOn === null || dueOn >= madeOn) return null;
  return `It was made on ${spokenDay(madeOn)}: it cannot be due before that day`;
}
