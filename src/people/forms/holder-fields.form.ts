import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import type { NewHolder } from '../owners.service.js';
import { HolderForm } from './holder.form.js';

/** What was typed of who takes over a post. */
export type TypedHolder = {
  readonly name: string;
  readonly email: string;
  readonly interim: boolean;
  readonly fromOn: TypedDay | null;
  readonly seen: string;
};

/** Reads who takes over a post, and from which day. */
export async function readHolder(
  body: FormBody,
): Promise<TypedReading<TypedHolder, { readonly holder: NewHolder }>> {
  const { day: fromOn, typed: typedFrom, faults: dayFaults } = readDay(body, 'fromOn', 'First day');
  const read = await readForm(HolderForm, body);
  const { name, email, seen } = read.typed;
  const interim = read.typed.interim === 'yes';
  const typed = { name, email, interim, fromOn: typedFrom, seen: String(seen) };
  if (!read.ok || !fromOn) return { ok: false, typed, faults: [...faultsIn(read), ...dayFaults] };
  return { ok: true, typed, holder: { name, email: email.toLowerCase(), interim, fromOn } };
}
