import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { YOUR_FACTORS } from '../your-account/your-account.view.js';
import type { PasskeyQuestion } from './passkeys.service.js';

export type PasskeyView = PageView & {
  readonly words: string;
  readonly action: string;
  /** What the page's script does with the question: makes a passkey, or asks for one. */
  readonly task: 'make' | 'show';
  readonly question: string;
  readonly submit: string;
  readonly cancel: string;
  readonly cancelText: string;
};

export function newPasskeyView(
  { options }: PasskeyQuestion,
  isPending: boolean,
  faults: readonly FieldError[] = [],
): PasskeyView {
  return {
    title: 'Add a passkey',
    faults,
    words:
      'Your phone, computer or security key keeps it, and asks for your finger, your face or a PIN when you sign in.',
    action: '/second-factor/passkey',
    task: 'make',
    question: JSON.stringify(options),
    submit: 'Add a passkey',
    cancel: isPending ? '/second-factor' : YOUR_FACTORS,
    cancelText: 'Cancel',
  };
}

export function showPasskeyView(
  { options }: PasskeyQuestion,
  isSecond: boolean,
  faults: readonly FieldError[] = [],
): PasskeyView {
  return {
    title: 'Use your passkey',
    faults,
    words: isSecond
      ? 'Show the passkey that you added to your account.'
      : 'If you added a passkey to your account, you can sign in without a password.',
    action: '/sign-in/passkey',
    task: 'show',
    question: JSON.stringify(options),
    submit: 'Use your passkey',
    cancel: isSecond ? '/sign-in/second-factor' : '/sign-in',
    cancelText: isSecond ? 'Enter a code instead' : 'Sign in another way',
  };
}
