import { addDays, type CalendarDay, dayOf, partsOf } from '../../calendar/calendar-day.js';
import type { QuartersAgo } from '../council/measures.js';

const QUARTERS = 4;
const MONTHS = 3;

/** The last day of the quarter that ended `ago` quarters before the one in which `today` lies; negative for those to come. */
export function endOfQuarter(ago: QuartersAgo, today: CalendarDay): CalendarDay {
  const { year, month } = partsOf(today);
  const next = year * QUARTERS + Math.floor((month - 1) / MONTHS) - ago + 1;
  return addDays(dayOf(Math.floor(next / QUARTERS), (next % QUARTERS) * MONTHS + 1, 1), -1);
}
