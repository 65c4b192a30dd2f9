import type { PageView } from '../../web/page.js';
import { YOUR_FACTORS } from '../your-account/your-account.view.js';

export type RecoveryCodesView = PageView & {
  /** Empty where they were shown before. */
  readonly codes: readonly string[];
  /** The same as a file, made of nothing but this address: it is fetched from nowhere. */
  readonly fileHref: string;
  /** Whether a button leads on into the service, or a link back to the account. */
  readonly isPending: boolean;
  readonly accountHref: string;
};

/** Recovery codes, which no page shows again. */
export function recoveryCodesView(
  codes: readonly string[],
  council: string,
  isPending: boolean,
): RecoveryCodesView {
  const text = [`Recovery codes for Matters Arising, ${council}`, 'Each works once.', '', ...codes, ''].join(
    '\r\n',
  );
  return {
    title: codes.length > 0 ? 'Keep your recovery codes' : 'Your second factor is set up',
    codes,
    fileHref: `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`,
    isPending,
    accountHref: YOUR_FACTORS,
  };
}
