import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';

export type SecondFactorView = PageView & { readonly frame: FormFrame; readonly code: InputArguments };

/** Asks for the second factor. A code is never shown again. */
export function secondFactorView(faults: readonly FieldError[] = []): SecondFactorView {
  return {
    title: 'Enter the code of your app',
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
