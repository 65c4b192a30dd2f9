import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../web/british-day-field.js';
import type { FormBody } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that a page is asked about; today where none was asked for, or none that is a day. */
export type PlannedDay = {
  readonly day: CalendarDay;
  readonly typed: TypedDay;
  readonly faults: readonly FieldError[];
};

/** Reads `on=YYYY-MM-DD`, as a link says it, or the three boxes `on-day`, `on-month` and `on-year`. */
export function readPlannedDay(query: FormBody, today: CalendarDay): PlannedDay {
  const { on } = query;
  const isLink = typeof on === 'string' && on !== '';
  const { day, typed, faults } = readDay(isLink ? boxesOf(on) : query, 'on', 'Date', !isLink);
  if (faults.length > 0)
    return { day: today, typed, faults: faults.map((fault) => ({ ...fault, field: 'on' })) };
  return { day: day ?? today, typed: asTyped(day ?? today), faults: [] };
}

/** What somebody would have typed; what is no date at all stands in the first box as it was given. */
function boxesOf(on: string): FormBody {
  const [, year, month, day] = ISO_DAY.exec(on) ?? [];
  return { 'on-day': day ?? on.slice(0, 20), 'on-month': month ?? '', 'on-year': year ?? '' };
}

function asTyped(on: CalendarDay): TypedDay {
  const { day, month, year } = partsOf(on);
  return { day: String(day), month: String(month), year: String(year) };
}
