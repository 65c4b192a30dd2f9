import type { LinkArguments } from '../../web/govuk/standing-text.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import type { SessionRow } from '../../web/sessions.repository.js';
import { accountPath } from '../account-path.js';
import { YOUR_ACCOUNT, YOUR_SESSIONS } from '../your-account/your-account.view.js';

export const accountSessionsPath = (id: number): string => `${accountPath(id)}/sessions`;

type ShownSession = {
  readonly browser: string;
  readonly lines: readonly string[];
  /** Whether it is that of the browser that shows the page. */
  readonly isThis: boolean;
  /** Where the form that ends it is sent; null where it ends by signing out, or with all others. */
  readonly endPath: string | null;
};

export type SessionsView = PageView & {
  readonly caption: string | null;
  readonly words: string;
  readonly sessions: readonly ShownSession[];
  /** Where the form that ends several at once is sent; null where there is nothing to end. */
  readonly endAll: { readonly path: string; readonly text: string } | null;
};

/** One’s own sessions. @param own the number of the one that shows the page */
export function ownSessionsView(rows: readonly SessionRow[], own: number | null): SessionsView {
  return {
    title: 'Where you are signed in',
    caption: null,
    backLink: { text: 'Your account', href: YOUR_ACCOUNT },
    words:
      'If one of these is not you, sign it out and change your password. The name of the browser is what it says of itself. Addresses are shortened.',
    sessions: rows.map((row) => {
      const isThis = row.number === own;
      return shown(row, isThis, isThis ? null : `${YOUR_SESSIONS}/${row.number}/endings`);
    }),
    endAll:
      rows.length > 1
        ? { path: `${YOUR_SESSIONS}/others/endings`, text: 'Sign out everywhere but here' }
        : null,
  };
}

/** The sessions of somebody’s account, for administrators. */
export function sessionsOfView(
  account: { readonly id: number; readonly name: string },
  rows: readonly SessionRow[],
): SessionsView {
  const backLink: LinkArguments = { text: account.name, href: accountPath(account.id) };
  return {
    title: `Where ${account.name} is signed in`,
    caption: 'Account',
    backLink,
    words:
      rows.length === 0
        ? 'Nowhere.'
        : 'The name of the browser is what it says of itself. Addresses are shortened. Closing the account also signs it out.',
    sessions: rows.map((row) => shown(row, false, null)),
    endAll:
      rows.length > 0
        ? { path: `${accountSessionsPath(account.id)}/endings`, text: 'Sign them out everywhere' }
        : null,
  };
}

function shown(
  { browser, place, beganAt, lastUsedAt }: SessionRow,
  isThis: boolean,
  endPath: string | null,
): ShownSession {
  return {
    browser,
    isThis,
    endPath,
    lines: [
      `Signed in ${dateTime(beganAt)}`,
      isThis ? 'In use now' : `Last used ${dateTime(lastUsedAt)}`,
      `Address ${place}`,
    ],
  };
}
