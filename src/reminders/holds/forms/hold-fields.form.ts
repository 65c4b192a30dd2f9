import { readDay, type TypedDay } from '../../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import type { TypedReading } from '../../../web/submit-form.js';
import type { NewHold } from '../reminder-holds.service.js';
import { HoldForm } from './hold.form.js';

/** What was typed of a hold. */
export type TypedHold = {
  readonly form: HoldForm;
  readonly fromOn: TypedDay | null;
  readonly untilOn: TypedDay | null;
};

/** Reads from when until when somebody or something is left alone, and why. */
export async function readHold(body: FormBody): Promise<TypedReading<TypedHold, { readonly hold: NewHold }>> {
  const fromOn = readDay(body, 'fromOn', 'First day');
  const untilOn = readDay(body, 'untilOn', 'Last day');
  const read = await readForm(HoldForm, body);
  const typed = { form: read.typed, fromOn: fromOn.typed, untilOn: untilOn.typed };
  const faults = [...fromOn.faults, ...untilOn.faults, ...faultsIn(read)];
  if (faults.length > 0 || !fromOn.day || !untilOn.day) return { ok: false, typed, faults };
  const { kind, reason } = read.typed;
  return { ok: true, typed, hold: { kind, reason, fromOn: fromOn.day, untilOn: untilOn.day } };
}
