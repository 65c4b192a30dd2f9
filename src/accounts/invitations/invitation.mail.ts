import { LINK_LASTS } from '../links/account-link.rules.js';
import { type AccountMail, accountLinkPath } from '../mails/account.mail.js';

/** Tells it to somebody who comes in by the provider. */
export function providerInvitationMail(inviter: string, council: string): AccountMail {
  const { subject, paragraphs } = invitationMail(inviter, council);
  return {
    subject,
    paragraphs: [...paragraphs.slice(0, 1), 'You sign in with your council account.'],
    link: { text: 'Sign in', path: '/sign-in' },
    afterwards: [],
  };
}

/** Tells somebody that there is an account for them. @param inviter who says so */
export function invitationMail(inviter: string, council: string): AccountMail {
  return {
    subject: 'your account',
    paragraphs: [
      `${inviter} opened an account for you in Matters Arising, where ${council} keeps track of what its scrutiny committees recommend and what is done about it.`,
      'To begin, choose a password. You are then signed in.',
    ],
    link: { text: 'Choose a password', path: accountLinkPath('invitation') },
    afterwards: [
      `The link works once, within ${LINK_LASTS.invitation.words}. It is only for you, so do not pass it on.`,
      'If you did not expect this, you can ignore it. Nobody can use the account without the link.',
    ],
  };
}
