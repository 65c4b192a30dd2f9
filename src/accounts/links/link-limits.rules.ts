import type { Limit } from '../../web/throttle/throttle.repository.js';
import type { SignInTry } from '../throttle/sign-in-limits.rules.js';

const MINUTE = 60;

/**
 * How often links are asked for: for one address from one place, for one address from anywhere, from one place, and by all together. They
 * count the same whether there is such an account or not. In a browser in which the account has signed in before only its own count.
 */
export function linkLimits({ email, address, isKnownBrowser }: SignInTry): Limit[] {
  const account = email.trim().toLowerCase();
  if (isKnownBrowser) return [{ key: `link known ${account} ${address}`, most: 5, seconds: 15 * MINUTE }];
  return [
    { key: `link ${account} ${address}`, most: 5, seconds: 15 * MINUTE },
    { key: `link account ${account}`, most: 10, seconds: 60 * MINUTE },
    { key: `link address ${address}`, most: 50, seconds: 15 * MINUTE },
    { key: 'link all', most: 1_000, seconds: 15 * MINUTE },
  ];
}
