import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { personPath } from '../owner.rules.js';

export type TypedPerson = { readonly name: string; readonly email: string; readonly seen: string };

export type PersonFormView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly email: InputArguments;
};

/** The form that puts a person's name or address right. */
export function personFormView(
  id: number,
  typed: TypedPerson,
  faults: readonly FieldError[] = [],
): PersonFormView {
  const errorAt = messagesOf(faults);
  const place = personPath(id);
  return {
    title: `Change ${typed.name || 'this person'}`,
    faults,
    backLink: { text: 'Back', href: place },
    frame: formFrame({ action: `${place}/edit`, submit: 'Save', cancel: place }, { seen: typed.seen }),
    name: textInput({ name: 'name', label: 'Name', value: typed.name, error: errorAt('name') }),
    email: textInput({
      name: 'email',
      label: 'Email address',
      hint: 'Reminders about the posts they hold go here. The account they sign in with keeps its own address',
      value: typed.email,
      type: 'email',
      error: errorAt('email'),
    }),
  };
}
