import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PasswordInputArguments } from '../../web/govuk/password-input.js';
import type { PageView } from '../../web/page.js';
import { newPasswordInput } from '../views/password-fields.view.js';

export type FirstAccountView = PageView & {
  readonly frame: FormFrame;
  readonly name: InputArguments;
  readonly email: InputArguments;
  readonly password: PasswordInputArguments;
};

/** The page on which the first administrator makes their account. */
export function firstAccountView(
  action: string,
  typed: { readonly name: string; readonly email: string },
  faults: readonly FieldError[] = [],
): FirstAccountView {
  const errorAt = messagesOf(faults);
  return {
    title: 'Make the first administrator’s account',
    faults,
    frame: formFrame({ action, submit: 'Make the account', cancel: null }),
    name: textInput({
      name: 'name',
      label: 'Your name',
      value: typed.name,
      autocomplete: 'name',
      error: errorAt('name'),
    }),
    email: textInput({
      name: 'email',
      label: 'Your email address',
      hint: 'You sign in with it',
      value: typed.email,
      type: 'email',
      autocomplete: 'username',
      error: errorAt('email'),
    }),
    password: newPasswordInput(errorAt('password')),
  };
}
