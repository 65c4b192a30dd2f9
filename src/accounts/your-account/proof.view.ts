import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PasswordInputArguments } from '../../web/govuk/password-input.js';
import type { PageView } from '../../web/page.js';
import { passwordInput } from '../views/password-fields.view.js';
import { YOUR_FACTORS, YOUR_PROOF } from './your-account.view.js';

export type ProofView = PageView & {
  readonly frame: FormFrame;
  readonly username: string;
  readonly password: PasswordInputArguments;
};

export function proofView(username: string, faults: readonly FieldError[]): ProofView {
  return {
    title: 'Confirm that it is you',
    faults,
    frame: formFrame({ action: YOUR_PROOF, submit: 'Continue', cancel: YOUR_FACTORS }),
    username,
    password: passwordInput({ name: 'password', label: 'Password', error: messagesOf(faults)('password') }),
  };
}

export type SignInAgainView = PageView & {
  /** Null where they are to sign out and in again. */
  readonly provider: { readonly label: string; readonly action: string } | null;
  readonly cancelHref: string;
};

/** For whoever has no password here. @param label the words of the provider's button, where they came in by it */
export function signInAgainView(label: string | null): SignInAgainView {
  const action = `/sign-in/provider?${new URLSearchParams({ to: YOUR_FACTORS, fresh: 'yes' })}`;
  return {
    title: 'Confirm that it is you',
    provider: label === null ? null : { label, action },
    cancelHref: YOUR_FACTORS,
  };
}
