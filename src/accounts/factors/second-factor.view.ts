import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';

import type { Factors } from './factors.repository.js';

export type SecondFactorView = PageView & {
  readonly frame: FormFrame;
  readonly code: InputArguments;
  readonly hasPasskey: boolean;
};

/** Asks for the second factor. A code is never shown again. */
export function secondFactorView(
  { appAddedAt, passkeys }: Factors,
  faults: readonly FieldError[] = [],
): SecondFactorView {
  return {
    title: appAddedAt === null ? 'Show your second factor' : 'Enter the code of your app',
    hasPasskey: passkeys > 0,
    faults,
    frame: formFrame(
      { action: '/sign-in/second-factor', submit: 'Sign in', cancel: '/sign-in' },
      { cancelText: 'Begin again' },
    ),
    code: codeInput(
      'Code',
      messagesOf(faults)('code'),
      'Six digits that change every half minute, or one of your recovery codes',
    ),
  };
}

/** Without `inputmode="numeric"` where a recovery code, which has letters, may be typed too. */
export function codeInput(
  label: string,
  error: string | null,
  hint: string,
  isNumber = false,
): InputArguments {
  return {
    ...textInput({ name: 'code', label, hint, value: null, width: 10, autocomplete: 'one-time-code', error }),
    ...(isNumber ? { inputmode: 'numeric' } : {}),
    autocapitalize: 'none',
    spellcheck: false,
  };
}
