import { readDay, type TypedDay } from '../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../web/form.js';
import type { TypedReading } from '../web/submit-form.js';
import { ClosedDayForm } from './closed-day.form.js';
import type { NewClosedDay } from './closed-days.service.js';

/** What was typed, or an empty form. */
export type TypedClosedDay = ClosedDayForm & { readonly day: TypedDay | null };

/** Reads a day that is no working day, or a usual bank holiday that is not kept. */
export async function readClosedDay(
  body: FormBody,
): Promise<TypedReading<TypedClosedDay, { readonly closed: NewClosedDay }>> {
  const { day, typed: typedDay, faults } = readDay(body, 'day', 'Day');
  const read = await readForm(ClosedDayForm, body);
  const typed = { ...read.typed, day: typedDay };
  const { kind, name } = typed;
  if (!read.ok || !day || kind === '') return { ok: false, typed, faults: [...faults, ...faultsIn(read)] };
  return { ok: true, typed, closed: { day, kind, name } };
}
