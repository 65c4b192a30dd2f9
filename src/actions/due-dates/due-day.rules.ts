import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** When an action was made. Where that is unknown the day is only the one its sheet speaks of. */
type Made = { readonly madeOn: CalendarDay; readonly isMadeOnKnown?: boolean };

/** What is wrong with a due date before the day on which the action was made, in words; null where nothing is or the day is unknown. */
export function dueDayFault(
  { madeOn, isMadeOnKnown = true }: Made,
  dueOn: CalendarDay | null,
): string | null {
  if (!isMadeOnKnown || dueOn === null || dueOn >= madeOn) return null;
  return `It was made on ${spokenDay(madeOn)}: it cannot be due before that day`;
}
