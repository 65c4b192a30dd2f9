import type { AccountMail } from './account.mail.js';

/** What became of somebody's second factor. */
export type FactorChange =
  | 'app added'
  | 'app removed'
  | 'passkey added'
  | 'passkey removed'
  | 'codes renewed'
  | 'reset';

/** What the mail says happened, and what the trail does. */
const WORDS: Record<
  FactorChange,
  { readonly subject: string; readonly done: string; readonly trail: string }
> = {
  'app added': {
    subject: 'an authenticator app was added to your account',
    done: 'An authenticator app was added to your account. From now on you are asked for its code when you sign in.',
    trail: 'set up an authenticator app',
  },
  'app removed': {
    subject: 'the authenticator app was removed from your account',
    done: 'The authenticator app was removed from your account. Its recovery codes no longer work.',
    trail: 'removed the authenticator app',
  },
  'passkey added': {
    subject: 'a passkey was added to your account',
    done: 'A passkey was added to your account. It signs you in without your password.',
    trail: 'added a passkey',
  },
  'passkey removed': {
    subject: 'a passkey was removed from your account',
    done: 'A passkey was removed from your account, and no longer works.',
    trail: 'removed a passkey',
  },
  'codes renewed': {
    subject: 'you have new recovery codes',
    done: 'New recovery codes were made for your account. The earlier ones no longer work.',
    trail: 'made new recovery codes',
  },
  reset: {
    subject: 'your second factor was removed',
    done: 'An administrator removed the second factor of your account. They do this when somebody has lost theirs. You can now sign in with only your password, unless you are asked to set up another second factor.',
    trail: 'took away the second factor',
  },
};

/** Tells somebody that their second factor was changed, so that they notice where it was not they. */
export function factorMail(what: FactorChange): AccountMail & { readonly trail: string } {
  const { subject, done, trail } = WORDS[what];
  return {
    ...{ subject, trail },
    paragraphs: [
      done,
      'If you expected this, you do not need to do anything. If you did not, change your password straight away and tell the person who looks after accounts at your council.',
    ],
    link: { text: 'See your account', path: '/your-account' },
    afterwards: [],
  };
}
