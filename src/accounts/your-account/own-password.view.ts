import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PasswordInputArguments } from '../../web/govuk/password-input.js';
import type { PageView } from '../../web/page.js';
import { newPasswordInput, passwordInput } from '../views/password-fields.view.js';
import { YOUR_ACCOUNT, YOUR_PASSWORD } from './your-account.view.js';

export type OwnPasswordView = PageView & {
  readonly frame: FormFrame;
  /** Tells password managers whose password it is. */
  readonly username: string;
  /** Null where there is no password yet. */
  readonly currentPassword: PasswordInputArguments | null;
  readonly password: PasswordInputArguments;
};

/** The form by which a password is changed; for whoever has none, that by which they choose their first. */
export function ownPasswordView(
  account: { readonly email: string; readonly hasPassword: boolean },
  faults: readonly FieldError[] = [],
): OwnPasswordView {
  const title = account.hasPassword ? 'Change your password' : 'Choose a password';
  const errorAt = messagesOf(faults);
  return {
    title,
    faults,
    backLink: { text: 'Your account', href: YOUR_ACCOUNT },
    frame: formFrame({ action: YOUR_PASSWORD, submit: title, cancel: YOUR_ACCOUNT }),
    username: account.email,
    currentPassword: account.hasPassword
      ? passwordInput({
          name: 'currentPassword',
          label: 'Current password',
          error: errorAt('currentPassword'),
        })
      : null,
    password: newPasswordInput(errorAt('password')),
  };
}
