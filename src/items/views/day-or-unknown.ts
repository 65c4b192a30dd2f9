import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';

/** The day, where somebody knows it: “11 May 2022”, “Not known”. */
export function dayOrUnknown(day: CalendarDay, isKnown: boolean): string {
  return isKnown ? spokenDay(day) : 'Not known';
}
