import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { type CheckboxesArguments, checkboxes } from '../../../web/govuk/checkboxes.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import type { TypedAddressees } from '../forms/addressees.form.js';

/** The questions about to whom it is addressed. */
export type AddresseeFields = { readonly addressee: SelectArguments; readonly further: CheckboxesArguments };

export function addresseeFields(
  { addressee, further }: TypedAddressees,
  bodies: readonly BodyRow[],
  errorAt: (field: string) => string | null,
): AddresseeFields {
  const items = bodies.map(({ code, name }) => ({ value: code, text: name }));
  return {
    addressee: select({
      name: 'addressee',
      label: 'Addressed to',
      hint: 'The body that is to answer. The response clock is for its answer.',
      empty: 'Select a body',
      items,
      value: addressee,
      error: errorAt('addressee'),
    }),
    further: checkboxes({
      name: 'further',
      legend: 'Addressed to others too? (optional)',
      items,
      values: further,
      error: errorAt('further'),
    }),
  };
}
