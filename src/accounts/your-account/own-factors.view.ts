import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import type { Factors } from '../factors/factors.repository.js';
import { RECOVERY_CODES } from '../factors/recovery-codes.rules.js';
import { YOUR_ACCOUNT, YOUR_FACTORS } from './your-account.view.js';

export type OwnFactorsView = PageView & {
  readonly path: string;
  readonly isDemanded: boolean;
  /** Null where there is no app. */
  readonly appSince: string | null;
  readonly codesWords: string;
  readonly appHref: string;
};

export function ownFactorsView(
  { appAddedAt, codesLeft }: Factors,
  isDemanded: boolean,
  faults: readonly FieldError[] = [],
): OwnFactorsView {
  return {
    title: 'Your second factor',
    faults,
    backLink: { text: 'Your account', href: YOUR_ACCOUNT },
    path: YOUR_FACTORS,
    isDemanded,
    appSince: appAddedAt && spokenDay(dayInLondon(appAddedAt)),
    codesWords: `${codesLeft} of ${RECOVERY_CODES} are left.`,
    appHref: '/second-factor/app',
  };
}
