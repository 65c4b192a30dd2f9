import type { CalendarDay } from './calendar-day.js';
import { WorkingCalendar } from './working-calendar.js';
import type { BankHolidays } from './working-days.js';

type Kept = { readonly from: CalendarDay; readonly to: CalendarDay; readonly calendar: WorkingCalendar };

let kept: Kept | null = null;

/**
 * A calendar of at least this stretch. To count one takes longer than all else that is worked out for one item, so the last one serves
 * as long as it has the same bank holidays, day by day.
 */
export function calendarCovering(
  from: CalendarDay,
  to: CalendarDay,
  bankHolidays: BankHolidays,
): WorkingCalendar {
  if (kept && !isSame(kept.calendar.bankHolidays, bankHolidays)) kept = null;
  if (kept && kept.from <= from && to <= kept.to) return kept.calendar;
  const first = kept && kept.from < from ? kept.from : from;
  const last = kept && kept.to > to ? kept.to : to;
  kept = { from: first, to: last, calendar: new WorkingCalendar(first, last, new Set(bankHolidays)) };
  return kept.calendar;
}

function isSame(one: BankHolidays, other: BankHolidays): boolean {
  if (one.size !== other.size) return false;
  for (const day of one) if (!other.has(day)) return false;
  return true;
}
