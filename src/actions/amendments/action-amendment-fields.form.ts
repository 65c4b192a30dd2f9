import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { ActionAmendmentForm } from './action-amendment.form.js';

export type TypedAmendment = { readonly form: ActionAmendmentForm; readonly dueOn: TypedDay | null };

type Amendment = {
  readonly ownerId: number | null;
  readonly dueOn: CalendarDay | null;
  readonly question: string | null;
};

/** Reads an owner and a due date. @param owners those that may be chosen */
export async function readAmendment(
  body: FormBody,
  owners: readonly OwnerOnDay[],
): Promise<TypedReading<TypedAmendment, { readonly amendment: Amendment }>> {
  const dueOn = readDay(body, 'dueOn', 'Due date', true);
  const read = await readForm(ActionAmendmentForm, body);
  const form = read.typed;
  const owner = owners.find(({ id }) => String(id) === form.owner);
  const unknown = form.owner && !owner ? [{ field: 'owner', message: 'Select an owner from the list' }] : [];
  return typedReading({ form, dueOn: dueOn.typed }, formFaults(faultsIn(read), unknown, dueOn.faults), {
    amendment: { ownerId: owner?.id ?? null, dueOn: dueOn.day, question: form.question || null },
  });
}
