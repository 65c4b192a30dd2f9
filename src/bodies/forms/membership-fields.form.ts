import { readDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { Seat } from '../membership.rules.js';
import type { TypedMembership } from '../views/membership-form.view.js';
import { MembershipForm } from './membership.form.js';

export type ReadMembership =
  | { readonly ok: true; readonly typed: TypedMembership; readonly seat: Seat; readonly name: string }
  | { readonly ok: false; readonly typed: TypedMembership; readonly faults: readonly FieldError[] };

/** Reads the form of a seat. @param people who may have it */
export async function readMembership(
  body: FormBody,
  people: readonly { readonly id: number; readonly name: string }[],
): Promise<ReadMembership> {
  const fromOn = readDay(body, 'fromOn', 'First day');
  const untilOn = readDay(body, 'untilOn', 'Last day', true);
  const read = await readForm(MembershipForm, body);
  const { person, role, seen } = read.typed;
  const typed = { person, role, fromOn: fromOn.typed, untilOn: untilOn.typed, seen: String(seen) };
  const known = people.find(({ id }) => String(id) === person);
  const unknown =
    read.ok && !known ? [{ field: 'person', message: 'Select who takes the seat from the list' }] : [];
  const faults = [...faultsIn(read), ...unknown, ...fromOn.faults, ...untilOn.faults];
  if (faults.length > 0 || !known || role === '' || !fromOn.day) return { ok: false, typed, faults };
  const seat = { personId: known.id, role, fromOn: fromOn.day, untilOn: untilOn.day };
  return { ok: true, typed, seat, name: known.name };
}
