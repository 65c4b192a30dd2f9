import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { TypedHolding } from '../forms/holding-fields.form.js';
import type { HoldingRow } from '../holdings.queries.js';
import type { Obligations } from '../obligations.service.js';
import type { Owner } from '../owner.entity.js';
import { ownerPath } from '../owner.rules.js';

export type HoldingFormView = PageView & {
  readonly frame: FormFrame;
  readonly fromOn: DateInputArguments;
  readonly untilOn: DateInputArguments;
  readonly interim: CheckboxesArguments;
  /** What the post owes, and where its mail goes once nobody holds it. */
  readonly ifVacant: Obligations;
};

/** The form that ends a holding or puts its days right. */
export function holdingFormView(
  owner: Owner,
  holding: HoldingRow,
  ifVacant: Obligations,
  typed: TypedHolding,
  faults: readonly FieldError[] = [],
): HoldingFormView {
  const place = ownerPath(owner.id);
  const errorAt = messagesOf(faults);
  return {
    title: `When ${holding.person} held it`,
    faults,
    backLink: { text: owner.name, href: place },
    frame: formFrame(
      { action: `${place}/holders/${holding.id}`, submit: 'Save', cancel: place },
      { caption: owner.name, seen: typed.seen },
    ),
    ifVacant,
    fromOn: dateInput({
      name: 'fromOn',
      legend: 'First day',
      value: typed.fromOn,
      error: errorAt('fromOn'),
    }),
    untilOn: dateInput({
      name: 'untilOn',
      legend: 'Last day',
      hint: 'Leave it empty while they hold the post. From the day after, it is vacant',
      value: typed.untilOn,
      error: errorAt('untilOn'),
    }),
    interim: checkboxes({
      name: 'interim',
      legend: 'Interim',
      items: [{ value: 'yes', text: 'They are the interim post holder' }],
      values: typed.interim ? ['yes'] : [],
    }),
  };
}
