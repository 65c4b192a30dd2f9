import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { mailAddress } from '../../web/helpers/mail-address.helper.js';
import type { PageView } from '../../web/page.js';
import { ROLE_NAMES, type Role } from '../../web/permissions.rules.js';

/** Where somebody sees to their own account. */
export const YOUR_ACCOUNT = '/your-account';

/** Where they change their password, or choose their first one. */
export const YOUR_PASSWORD = `${YOUR_ACCOUNT}/password`;

/** Where they see where they are signed in. */
export const YOUR_SESSIONS = `${YOUR_ACCOUNT}/sessions`;

/** Where they see to their second factor. */
export const YOUR_FACTORS = `${YOUR_ACCOUNT}/second-factor`;

/** Where they prove again who they are before they change it. */
export const YOUR_PROOF = `${YOUR_ACCOUNT}/proof`;

export type YourAccountView = PageView & {
  readonly rows: readonly SummaryRow[];
  readonly hasPassword: boolean;
  /** Whether they may choose one where they have none: who comes by the provider has theirs there. */
  readonly mayChoose: boolean;
  readonly passwordHref: string;
  readonly sessionsHref: string;
  readonly factorsHref: string;
  readonly hasSecondFactor: boolean;
  readonly factorWords: string;
};

/** One’s own account. What it may do is for an administrator to change. */
export function yourAccountView(account: {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly hasPassword: boolean;
  readonly comesByProvider: boolean;
  readonly hasSecondFactor: boolean;
}): YourAccountView {
  return {
    title: 'Your account',
    rows: [
      summaryRow('Name', account.name),
      summaryRow('Email address', { html: mailAddress(account.email) }),
      summaryRow('What you are', ROLE_NAMES[account.role]),
    ],
    hasPassword: account.hasPassword,
    mayChoose: !account.comesByProvider,
    passwordHref: YOUR_PASSWORD,
    sessionsHref: YOUR_SESSIONS,
    factorsHref: YOUR_FACTORS,
    hasSecondFactor: account.hasSecondFactor,
    factorWords: account.hasSecondFactor
      ? 'You have a second factor. You are asked for it when you sign in.'
      : 'You have no second factor. Somebody who learns your password can sign in with it.',
  };
}
