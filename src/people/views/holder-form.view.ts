import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import type { TypedHolder } from '../forms/holder-fields.form.js';
import type { Owner } from '../owner.entity.js';
import { ownerPath } from '../owner.rules.js';

export type HolderFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly email: InputArguments;
  readonly fromOn: DateInputArguments;
  readonly interim: CheckboxesArguments;
};

/** The form by which somebody takes over a post. */
export function holderFormView(
  owner: Owner,
  typed: TypedHolder,
  faults: readonly FieldError[] = [],
): HolderFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'New holder',
    faults,
    backLink: { text: owner.name, href: ownerPath(owner.id) },
    frame: formFrame(
      { action: `${ownerPath(owner.id)}/holders/new`, submit: 'Save', cancel: ownerPath(owner.id) },
      { caption: owner.name, seen: typed.seen },
    ),
    name: textInput({ name: 'name', label: 'Name', value: typed.name, error: errorAt('name') }),
    email: textInput({
      name: 'email',
      label: 'Email address',
      hint: 'Reminders go here. Somebody already known by it keeps the name they have',
      value: typed.email,
      type: 'email',
      error: errorAt('email'),
    }),
    fromOn: dateInput({
      name: 'fromOn',
      legend: 'First day in the post',
      hint: 'Whoever holds it leaves the day before',
      value: typed.fromOn,
      error: errorAt('fromOn'),
    }),
    interim: checkboxes({
      name: 'interim',
      legend: 'Interim',
      items: [{ value: 'yes', text: 'They are the interim post holder' }],
      values: typed.interim ? ['yes'] : [],
    }),
  };
}
