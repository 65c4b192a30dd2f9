import type { WantedDelegation } from '../../answer-links/answer-delegation.rules.js';
import { readDay, type TypedDay } from '../../web/british-day-field.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { AnswerDelegationForm } from './answer-delegation.form.js';

export type TypedDelegation = {
  readonly toName: string;
  readonly toAddress: string;
  readonly untilOn: TypedDay;
  /** The items that are ticked, by their anchors. */
  readonly items: readonly string[];
};

/** Reads who answers for a while. */
export async function readDelegation(
  fields: FormBody,
): Promise<TypedReading<TypedDelegation, { readonly wanted: WantedDelegation }>> {
  const untilOn = readDay(fields, 'untilOn', 'Last day');
  const read = await readForm(AnswerDelegationForm, fields);
  const { toName, toAddress } = read.typed;
  const items = [fields.items].flat().filter((each) => typeof each === 'string');
  return typedReading(
    { toName, toAddress, untilOn: untilOn.typed, items },
    formFaults(faultsIn(read), untilOn.faults),
    untilOn.day && { wanted: { toName, toAddress: toAddress.toLowerCase(), untilOn: untilOn.day } },
  );
}
