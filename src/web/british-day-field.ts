import { parseBritishDay } from '../calendar/british-day.js';
import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { type FormBody, textIn } from './form.js';
import type { FieldError } from './govuk/error-summary.js';

/** A date as it was typed into the three boxes of a GOV.UK date input. */
export type TypedDay = { readonly day: string; readonly month: string; readonly year: string };

/** Three boxes into which nobody typed. */
export const EMPTY_DAY: TypedDay = { day: '', month: '', year: '' };

/**
 * What three boxes say: a day, or nothing (where that is allowed), or what is wrong with them. A fault stands at `name`, the id of
 * the first box, so that a summary's link leads into the question.
 */
export type ReadDay = {
  readonly day: CalendarDay | null;
  readonly typed: TypedDay;
  readonly faults: readonly FieldError[];
};

/**
 * Reads the boxes `name-day`, `name-month` and `name-year`.
 * @param label what the date is called, to begin a message: “Due date”
 * @param mayBeEmpty whether three empty boxes mean “no date” instead of a fault
 */
export function readDay(body: FormBody, name: string, label: string, mayBeEmpty = false): ReadDay {
  const typed = {
    day: textIn(body, `${name}-day`),
    month: textIn(body, `${name}-month`),
    year: textIn(body, `${name}-year`),
  };
  if (mayBeEmpty && !typed.day && !typed.month && !typed.year) return { day: null, typed, faults: [] };
  const read = parseBritishDay(typed.day, typed.month, typed.year, label);
  if (read.fault === null) return { day: read.day, typed, faults: [] };
  return { day: null, typed, faults: [{ field: name, message: read.fault.message }] };
}

/** A day as somebody would have typed it, to fill the boxes with; null for none. */
export function typedDayOf(known: CalendarDay): TypedDay;
export function typedDayOf(known: CalendarDay | null): TypedDay | null;
export function typedDayOf(known: CalendarDay | null): TypedDay | null {
  if (known === null) return null;
  const { day, month, year } = partsOf(known);
  return { day: String(day), month: String(month), year: String(year) };
}
