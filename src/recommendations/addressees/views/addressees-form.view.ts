import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { pathOfReference } from '../../../items/references/reference.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { PageView } from '../../../web/page.js';
import type { RecommendationRow } from '../../recommendation-row.js';
import type { TypedAddressees } from '../forms/addressees.form.js';
import { type AddresseeFields, addresseeFields } from './addressee-fields.view.js';

export type AddresseesFormView = PageView & {
  readonly frame: FormFrame;
  readonly fields: AddresseeFields;
};

export function addresseesFormView(
  row: RecommendationRow,
  bodies: readonly BodyRow[],
  typed: TypedAddressees & { readonly seen: number },
  faults: readonly FieldError[] = [],
): AddresseesFormView {
  const path = pathOfReference({ kind: 'R', ...row });
  const errorAt = messagesOf(faults);
  return {
    title: `Who ${row.reference} is addressed to`,
    faults,
    backLink: { text: `Recommendation ${row.reference}`, href: path },
    frame: formFrame({ action: `${path}/addressees`, submit: 'Save', cancel: path }, { seen: typed.seen }),
    fields: addresseeFields(typed, bodies, errorAt),
  };
}
