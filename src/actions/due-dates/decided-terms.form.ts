import type { BodyRow } from '../../bodies/bodies.queries.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import type { ChosenTerms } from '../making/new-action.rules.js';
import { DueTermsForm } from './due-terms.form.js';
import { chosenTerms } from './due-terms-fields.form.js';

export type TypedTermsForm = {
  readonly form: DueTermsForm;
  readonly dueOn: TypedDay | null;
  readonly endsOn: TypedDay | null;
};

/** Reads when an action is due. @param watchingId the body that watches it */
export async function readDueTerms(
  body: FormBody,
  bodies: readonly BodyRow[],
  watchingId: number | null,
): Promise<TypedReading<TypedTermsForm, { readonly terms: ChosenTerms }>> {
  const dueOn = readDay(body, 'dueOn', 'The day', true);
  const endsOn = readDay(body, 'endsOn', 'The end', true);
  const read = await readForm(DueTermsForm, body);
  const form = read.typed;
  const { kind, dueBody, nth } = form;
  const cadence = kind === 'duty' ? form.cadence : '';
  const days = { dueOn: dueOn.day, endsOn: endsOn.day };
  const { terms, faults } = chosenTerms(
    { cadence, dueBody, nth },
    days,
    kind === 'meeting',
    bodies,
    watchingId,
  );
  return typedReading(
    { form, dueOn: dueOn.typed, endsOn: endsOn.typed },
    formFaults(faultsIn(read), dueOn.faults, endsOn.faults, faults),
    { terms },
  );
}
