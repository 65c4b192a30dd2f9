import type { OwnerOnDay } from '../../people/owners.queries.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';
import { ReassignmentForm } from './reassignment.form.js';

type Reassignment = {
  readonly to: OwnerOnDay;
  readonly actionIds: readonly number[];
  readonly why: string | null;
};

/** Reads which open actions pass to which of `others`. */
export async function readReassignment(
  body: FormBody,
  others: readonly OwnerOnDay[],
): Promise<TypedReading<ReassignmentForm, Reassignment>> {
  const read = await readForm(ReassignmentForm, body);
  if (!read.ok) return read;
  const { typed } = read;
  const to = others.find(({ id }) => String(id) === typed.to);
  if (!to) return { ok: false, typed, faults: [{ field: 'to', message: 'Select who takes them over' }] };
  return { ok: true, typed, to, actionIds: typed.items.map(Number), why: typed.why || null };
}
