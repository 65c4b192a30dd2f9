import encodeQR from 'qr';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { InputArguments } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import { YOUR_FACTORS } from '../your-account/your-account.view.js';
import { keyUri, spokenSeed } from './one-time-code.js';
import { codeInput } from './second-factor.view.js';

export type AppSetUpView = PageView & {
  readonly frame: FormFrame;
  /** Whether they are not in before it is done. */
  readonly isDemanded: boolean;
  /** The square that the app reads, as the address of an image. */
  readonly square: string;
  readonly seed: string;
  readonly account: string;
  /** The same for an app on the telephone that shows the page. */
  readonly href: string;
  readonly code: InputArguments;
};

/** What an app is told, by a square and in letters, and the field for its first code. */
export function appSetUpView(
  app: {
    readonly seed: string;
    readonly issuer: string;
    readonly email: string;
    readonly isPending: boolean;
  },
  faults: readonly FieldError[],
): AppSetUpView {
  const href = keyUri(app.seed, app.issuer, app.email);
  const svg = encodeQR(href, 'svg', { ecc: 'medium', border: 4 });
  return {
    title: 'Set up an authenticator app',
    faults,
    frame: formFrame({
      action: '/second-factor/app',
      submit: 'Check the code',
      cancel: app.isPending ? '/sign-in' : YOUR_FACTORS,
    }),
    isDemanded: app.isPending,
    square: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    seed: spokenSeed(app.seed),
    account: app.email,
    href,
    code: codeInput('The code that the app shows', messagesOf(faults)('code'), 'Six digits', true),
  };
}
