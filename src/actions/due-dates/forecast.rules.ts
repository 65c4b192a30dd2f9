import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDays } from '../../calendar/spoken-day.js';

const DAYS_BY_THE_DAY = 13;
const DAYS_BY_THE_WEEK = 90;

/** How far a forecast lies beyond the due date: “3 weeks after it is due”; null where it is in time, or one of them is not known. */
export function forecastLateness(forecastOn: CalendarDay | null, dueOn: CalendarDay | null): string | null {
  if (forecastOn === null || dueOn === null || forecastOn <= dueOn) return null;
  const days = daysBetween(dueOn, forecastOn);
  return `${roughly(days)} after it is due`;
}

/** Exact up to a fortnight; beyond it, whole weeks or months, which is how forecasts are made. */
function roughly(days: number): string {
  if (days <= DAYS_BY_THE_DAY) return spokenDays(days);
  if (days <= DAYS_BY_THE_WEEK) return `${Math.floor(days / 7)} weeks`;
  return `${Math.floor(days / 30.44)} months`;
}
