import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type Calendar, DAY_RULES, nextSuch } from './day-rules.js';

export type { Calendar };
export { nextSuch };

/** The day that words such as "by the end of March", "within six weeks" and "next meeting" name, seen from the meeting. */
export function dayToCome(words: string, calendar: Calendar): CalendarDay | null {
  for (const { find } of DAY_RULES) {
    const day = find(words, calendar);
    if (day) return day;
  }
  return null;
}
