import type { Limit } from '../../web/throttle/throttle.repository.js';

const MINUTE = 60;

/** A try to sign in, as far as it is known before the password is looked at. */
export type SignInTry = {
  /** As it was typed, whether there is such an account or not. */
  readonly email: string;
  /** Where the request comes from. */
  readonly address: string;
  /** Whether this account has signed in with this browser before. */
  readonly isKnownBrowser: boolean;
};

/**
 * The limits of tries that fail: for one account from one place, for one account from anywhere, for one place, and for all together.
 * In a browser in which the account has signed in before only its own tries count, so that nobody who guesses elsewhere locks the right
 * person out (OWASP Authentication Cheat Sheet, account lockout); from anywhere too, as its cookie may have been copied.
 */
export function signInLimits({ email, address, isKnownBrowser }: SignInTry): Limit[] {
  const account = email.trim().toLowerCase();
  if (isKnownBrowser)
    return [
      { key: `sign-in known ${account} ${address}`, most: 10, seconds: 5 * MINUTE },
      { key: `sign-in known account ${account}`, most: 100, seconds: 60 * MINUTE },
    ];
  return [
    { key: `sign-in ${account} ${address}`, most: 10, seconds: 5 * MINUTE },
    { key: `sign-in account ${account}`, most: 50, seconds: 60 * MINUTE },
    { key: `sign-in address ${address}`, most: 200, seconds: 15 * MINUTE },
    { key: 'sign-in all', most: 2_000, seconds: 15 * MINUTE },
  ];
}

/**
 * The limits of second factors that are wrong: whoever tries knows the password already, and a code has a million values of which three
 * fit. As above, nobody is locked out of a browser in which they have shown theirs before.
 */
export function secondFactorLimits({ email, address, isKnownBrowser }: SignInTry): Limit[] {
  const account = email.trim().toLowerCase();
  if (isKnownBrowser)
    return [
      { key: `factor known ${account} ${address}`, most: 10, seconds: 5 * MINUTE },
      { key: `factor known account ${account}`, most: 50, seconds: 60 * MINUTE },
    ];
  return [
    { key: `factor ${account} ${address}`, most: 5, seconds: 5 * MINUTE },
    { key: `factor account ${account}`, most: 20, seconds: 60 * MINUTE },
  ];
}
