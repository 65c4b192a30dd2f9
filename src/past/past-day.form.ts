import type { CalendarDay } from '../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import type { TypedReading } from '../web/submit-form.js';

/** Reads as at which day before today a page is to be shown. */
export function readPastDay(
  query: FormBody,
  today: CalendarDay,
): TypedReading<TypedDay, { readonly day: CalendarDay }> {
  const { day, typed, faults } = readDay(query, 'on', 'The day');
  if (day === null) return { ok: false, typed, faults };
  if (day < today) return { ok: true, typed, day };
  return { ok: false, typed, faults: [{ field: 'on', message: 'The day must be in the past' }] };
}
