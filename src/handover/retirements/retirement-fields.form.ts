import type { CalendarDay } from '../../calendar/calendar-day.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { RetirementForm } from './retirement.form.js';

/** What was typed of the end of an owner. */
export type TypedRetirement = { readonly on: TypedDay | null; readonly seen: string };

/** Reads from which day an owner is no more. */
export async function readRetirement(
  body: FormBody,
): Promise<TypedReading<TypedRetirement, { readonly day: CalendarDay }>> {
  const { day, typed: on, faults } = readDay(body, 'on', 'Day it ends');
  const read = await readForm(RetirementForm, body);
  const typed = { on, seen: String(read.typed.seen) };
  return typedReading(typed, [...faultsIn(read), ...faults], day && { day });
}
