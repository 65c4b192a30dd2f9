import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PasswordInputArguments } from '../../web/govuk/password-input.js';
import type { PageView } from '../../web/page.js';
import { newPasswordInput } from '../views/password-fields.view.js';

const WORDS = {
  'new-password': {
    title: 'Choose a new password',
    explanation: 'You will be signed out everywhere, and then sign in with the new password.',
  },
  invitation: {
    title: 'Welcome to Matters Arising',
    explanation: 'Choose a password, and you are signed in.',
  },
} as const;

export type ChosenPasswordView = PageView & {
  readonly frame: FormFrame;
  readonly explanation: string;
  readonly name: string;
  /** Shown, and told to password managers. */
  readonly email: string;
  readonly password: PasswordInputArguments;
};

/** The page of a link by which a password is chosen. */
export function chosenPasswordView(
  kind: keyof typeof WORDS,
  action: string,
  { name, email }: { readonly name: string; readonly email: string },
  faults: readonly FieldError[] = [],
): ChosenPasswordView {
  const { title, explanation } = WORDS[kind];
  return {
    title,
    explanation,
    faults,
    frame: formFrame({ action, submit: 'Choose this password', cancel: null }),
    name,
    email,
    password: newPasswordInput(messagesOf(faults)('password')),
  };
}
