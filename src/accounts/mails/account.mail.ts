import { SECRET_PLACE } from '../../mail/mail-message.js';

/** What an e-mail about an account says. It never holds a password. */
export type AccountMail = {
  /** What stands after the name of the council. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What its reader does about it, below the address of the service; null where there is nothing to do. */
  readonly link: { readonly text: string; readonly path: string } | null;
  readonly afterwards: readonly string[];
};

/** Where somebody asks for a link by which to choose a new password. */
export const FORGOTTEN_PASSWORD = '/sign-in/forgotten-password';

/** Where a link of an account leads; the message's secret is put in when it is sent. */
export function accountLinkPath(
  kind: 'link' | 'new-password' | 'invitation' | 'first-administrator',
  token = SECRET_PLACE,
): string {
  return `/sign-in/${kind}/${token}`;
}

/** A longer way would not stand on one line of a mail. */
const LONGEST_WAY = 300;

/** Where a link to sign in leads. @param to where its reader goes once they are in; null for the first page */
export function signInLinkPath(to: string | null, token = SECRET_PLACE): string {
  const path = accountLinkPath('link', token);
  return to === null || to === '/' || to.length > LONGEST_WAY
    ? path
    : `${path}?${new URLSearchParams({ to })}`;
}

/** Says that a password was changed, to whoever can still do something about it. */
export function passwordChangedMail(how: 'changed' | 'chosen by a link'): AccountMail {
  const done =
    how === 'changed'
      ? 'Your password was changed.'
      : 'A new password was chosen for your account, with the link that was sent to you.';
  return {
    subject: 'your password was changed',
    paragraphs: [
      `${done} You were signed out everywhere else.`,
      'If that was you, you do not need to do anything. If it was not, choose a new password straight away and tell the person who looks after accounts at your council.',
    ],
    link: { text: 'Choose a new password', path: FORGOTTEN_PASSWORD },
    afterwards: [],
  };
}
