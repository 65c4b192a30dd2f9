import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { Factors } from '../factors/factors.repository.js';
import { RECOVERY_CODES } from '../factors/recovery-codes.rules.js';
import type { Passkey } from '../passkeys/passkey.entity.js';
import { YOUR_ACCOUNT, YOUR_FACTORS } from './your-account.view.js';

export type OwnFactorsView = PageView & {
  readonly path: string;
  readonly isDemanded: boolean;
  /** Null where there is no app. */
  readonly appSince: string | null;
  /** Null where there are none, because there is no second factor. */
  readonly codesWords: string | null;
  readonly passkeys: readonly {
    readonly words: string;
    readonly removePath: string;
    readonly removeText: string;
  }[];
  /** Whether one may be removed: the last is kept where the role needs one. */
  readonly mayRemove: boolean;
  readonly appHref: string;
};

export function ownFactorsView(
  { appAddedAt, codesLeft }: Factors,
  passkeys: readonly Passkey[],
  isDemanded: boolean,
  faults: readonly FieldError[] = [],
): OwnFactorsView {
  return {
    title: 'Your second factor',
    faults,
    backLink: { text: 'Your account', href: YOUR_ACCOUNT },
    path: YOUR_FACTORS,
    isDemanded,
    appSince: appAddedAt && spoken(appAddedAt),
    codesWords:
      appAddedAt === null && passkeys.length === 0 ? null : `${codesLeft} of ${RECOVERY_CODES} are left.`,
    mayRemove: !isDemanded || passkeys.length + (appAddedAt === null ? 0 : 1) > 1,
    passkeys: passkeys.map(({ id, addedAt, lastUsedAt }, index) => ({
      words: `Passkey ${index + 1}: added on ${spoken(addedAt)}, ${lastUsedAt ? `last used on ${spoken(lastUsedAt)}` : 'not used yet'}.`,
      removePath: `${YOUR_FACTORS}/passkeys/${id}/removals`,
      removeText: `Remove passkey ${index + 1}`,
    })),
    appHref: '/second-factor/app',
  };
}

function spoken(instant: Date): string {
  return spokenDay(dayInLondon(instant));
}
