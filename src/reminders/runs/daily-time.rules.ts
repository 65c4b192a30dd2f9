import { bankHolidaysAround } from '../../calendar/bank-holidays.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { isWorkingDay } from '../../calendar/working-days.js';

/** When the day's reminders go, by the clocks of London. */
export const DAILY_TIME = '08:00';

/** Whether the day's reminders ought to have gone: on a working day from eight o'clock on, however late the program is there. */
export function isDailyTime(day: CalendarDay, timeOfDay: string): boolean {
  return isWorkingDay(day, bankHolidaysAround(day)) && timeOfDay >= DAILY_TIME;
}
