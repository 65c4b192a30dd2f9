import type { CalendarDay } from '../calendar/calendar-day.js';
import { readDay, type TypedDay, typedDayOf } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import type { TypedReading } from '../web/submit-form.js';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads `on=YYYY-MM-DD`, as a link says it, or the three boxes `on-day`, `on-month` and `on-year`; today where nothing is
 * asked.
 */
export function readPlannedDay(
  query: FormBody,
  today: CalendarDay,
): TypedReading<TypedDay, { readonly day: CalendarDay }> {
  const { on } = query;
  const isLink = typeof on === 'string' && on !== '';
  const { day, typed, faults } = readDay(isLink ? boxesOf(on) : query, 'on', 'Date', !isLink);
  if (faults.length > 0) return { ok: false, typed, faults };
  return { ok: true, typed: typedDayOf(day ?? today), day: day ?? today };
}

/** What somebody would have typed; what is no date at all stands in the first box as it was given. */
function boxesOf(on: string): FormBody {
  const [, year, month, day] = ISO_DAY.exec(on) ?? [];
  return { 'on-day': day ?? on.slice(0, 20), 'on-month': month ?? '', 'on-year': year ?? '' };
}
