import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import type { HoldingDays } from '../holdings.service.js';
import { HoldingForm } from './holding.form.js';

/** What was typed of when somebody held a post. */
export type TypedHolding = {
  readonly fromOn: TypedDay | null;
  readonly untilOn: TypedDay | null;
  readonly interim: boolean;
  readonly seen: string;
};

/** Reads from when until when somebody held a post; without a last day they hold it still. */
export async function readHolding(
  body: FormBody,
): Promise<TypedReading<TypedHolding, { readonly days: HoldingDays }>> {
  const fromOn = readDay(body, 'fromOn', 'First day');
  const untilOn = readDay(body, 'untilOn', 'Last day', true);
  const read = await readForm(HoldingForm, body);
  const interim = read.typed.interim === 'yes';
  const typed = { fromOn: fromOn.typed, untilOn: untilOn.typed, interim, seen: String(read.typed.seen) };
  const faults = [...faultsIn(read), ...fromOn.faults, ...untilOn.faults];
  if (faults.length > 0 || !fromOn.day) return { ok: false, typed, faults };
  return { ok: true, typed, days: { fromOn: fromOn.day, untilOn: untilOn.day, interim } };
}
