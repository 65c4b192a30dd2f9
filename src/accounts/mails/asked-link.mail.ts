import { LINK_LASTS } from '../links/account-link.rules.js';
import { type AccountMail, accountLinkPath, signInLinkPath } from './account.mail.js';

const NOT_YOU =
  'If you did not ask for it, you can ignore this email. The link was sent only to you, and nothing changes unless you use it.';

/** By which somebody signs in without a password. @param wantedPath where it then leads; null for the first page */
export function signInLinkMail(wantedPath: string | null): AccountMail {
  return {
    subject: 'your link to sign in',
    paragraphs: ['You, or somebody who gave your email address, asked for a link to sign in.'],
    link: { text: 'Sign in', path: signInLinkPath(wantedPath) },
    afterwards: [
      `It works once, within ${LINK_LASTS['sign-in'].words}. Anyone who has it can sign in as you, so do not pass it on.`,
      NOT_YOU,
    ],
  };
}

/** By which somebody chooses a new password for the one that they forgot. */
export function newPasswordMail(): AccountMail {
  return {
    subject: 'choose a new password',
    paragraphs: ['You, or somebody who gave your email address, asked to choose a new password.'],
    link: { text: 'Choose a new password', path: accountLinkPath('new-password') },
    afterwards: [
      `The link works once, within ${LINK_LASTS['new-password'].words}. Earlier links no longer work. Anyone who has it can choose your password, so do not pass it on.`,
      NOT_YOU,
    ],
  };
}

/** Where everybody comes in by the provider. */
export function providerAloneMail(): AccountMail {
  return {
    subject: 'how you sign in',
    paragraphs: [
      'You, or somebody who gave your email address, asked for a link to sign in. Links are not used here: you sign in with your council account.',
    ],
    link: { text: 'Sign in', path: '/sign-in' },
    afterwards: ['If you did not ask for it, you do not need to do anything.'],
  };
}

/** For whoever says that they forgot a password and never had one. */
export function noPasswordMail(): AccountMail {
  return {
    ...signInLinkMail(null),
    paragraphs: [
      'You, or somebody who gave your email address, asked to choose a new password. Your account has no password: you sign in another way.',
      'You can sign in with this link. To choose a password, sign in and select your name at the top of any page.',
    ],
  };
}
