import { LINK_LASTS } from '../links/account-link.rules.js';
import { type AccountMail, accountLinkPath, signInLinkPath } from './account.mail.js';

const NOT_YOU =
  'If you did not ask for it, nothing is wrong and there is nothing to do: the link came to you alone, and nothing changes unless it is used.';

/** By which somebody signs in without a password. @param wantedPath where it then leads; null for the first page */
export function signInLinkMail(wantedPath: string | null): AccountMail {
  return {
    subject: 'your link to sign in',
    paragraphs: ['Somebody asked at the sign-in page for a link by which you sign in.'],
    link: { text: 'Sign in', path: signInLinkPath(wantedPath) },
    afterwards: [
      `It works once, within ${LINK_LASTS['sign-in'].words}. Whoever has it can sign in as you, so do not pass it on.`,
      NOT_YOU,
    ],
  };
}

/** By which somebody chooses a new password for the one that they forgot. */
export function newPasswordMail(): AccountMail {
  return {
    subject: 'choose a new password',
    paragraphs: ['Somebody said at the sign-in page that you forgot your password.'],
    link: { text: 'Choose a new password', path: accountLinkPath('new-password') },
    afterwards: [
      `The link works once, within ${LINK_LASTS['new-password'].words}; older ones do not work any more. Do not pass it on.`,
      NOT_YOU,
    ],
  };
}

/** Where everybody comes in by the provider. */
export function providerAloneMail(): AccountMail {
  return {
    subject: 'how you sign in',
    paragraphs: [
      'Somebody asked at the sign-in page for a link by which you sign in. Links are not used here: you sign in with your council account.',
    ],
    link: { text: 'Sign in', path: '/sign-in' },
    afterwards: ['If you did not ask for it, there is nothing to do.'],
  };
}

/** For whoever says that they forgot a password and never had one. */
export function noPasswordMail(): AccountMail {
  return {
    ...signInLinkMail(null),
    paragraphs: [
      'Somebody said at the sign-in page that you forgot your password. Your account has none: you sign in another way.',
      'This link is one way. Signed in, you find your account behind your name at the top of each page.',
    ],
  };
}
