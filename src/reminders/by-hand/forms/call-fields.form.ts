import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import type { TypedReading } from '../../../web/submit-form.js';
import type { Call } from '../calls.service.js';
import { CallForm } from './call.form.js';

/** What was typed of a call. */
export type TypedCall = { readonly form: CallForm; readonly on: TypedDay | null };

/** Reads with whom somebody spoke on which day, and what was said. */
export async function readCall(body: FormBody): Promise<TypedReading<TypedCall, { readonly call: Call }>> {
  const on = readDay(body, 'on', 'Day of the call');
  const read = await readForm(CallForm, body);
  const typed = { form: read.typed, on: on.typed };
  const faults = [...on.faults, ...faultsIn(read)];
  if (faults.length > 0 || !on.day) return { ok: false, typed, faults };
  return { ok: true, typed, call: { on: on.day, with: read.typed.with, words: read.typed.words } };
}
