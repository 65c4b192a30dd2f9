import { type CalendarDay, isCalendarDay, partsOf } from '../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';

/** The day that a page is asked about; today where none was asked for, or none that is a day. */
export type PlannedDay = {
  readonly day: CalendarDay;
  readonly typed: TypedDay;
  readonly faults: readonly FieldError[];
};

/** Reads `on=YYYY-MM-DD`, as a link says it, or the three boxes `on-day`, `on-month` and `on-year`. */
export function readPlannedDay(query: FormBody, today: CalendarDay): PlannedDay {
  const { on } = query;
  if (typeof on === 'string' && on !== '') {
    return isCalendarDay(on)
      ? { day: on, typed: asTyped(on), faults: [] }
      : { day: today, typed: asTyped(today), faults: [{ field: 'on', message: 'Date must be a real date' }] };
  }
  const { day, typed, faults } = readDay(query, 'on', 'Date', true);
  if (faults.length > 0)
    return { day: today, typed, faults: faults.map((fault) => ({ ...fault, field: 'on' })) };
  return { day: day ?? today, typed: asTyped(day ?? today), faults: [] };
}

function asTyped(on: CalendarDay): TypedDay {
  const { day, month, year } = partsOf(on);
  return { day: String(day), month: String(month), year: String(year) };
}
