import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { keptSecret } from '../../config/kept-secret.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { cookieName } from '../../web/cookie-names.rules.js';
import { TooManyTries } from '../../web/errors.js';
import { ThrottleRepository } from '../../web/throttle/throttle.repository.js';
import { isKnownBrowser, withKnownAccount } from './known-browser.rules.js';
import { signInLimits } from './sign-in-limits.rules.js';

const HALF_A_YEAR = 180 * 86_400;

/** Lets those who guess passwords wait, and nobody else. */
@Injectable()
export class SignInThrottle {
  private readonly key: string;
  private readonly isSecure: boolean;
  private readonly cookie: string;

  constructor(
    config: Config,
    private readonly counts: ThrottleRepository,
    private readonly clock: Clock,
  ) {
    this.key = config.sessionSecret ?? keptSecret(config.dataDir);
    this.isSecure = config.isHttps;
    this.cookie = cookieName('matters-known-browser', config.isHttps);
  }

  /**
   * Counts a try before the password is looked at, so that many at once are no way around it.
   * @returns what takes it back once it has succeeded, and remembers the browser
   * @throws TooManyTries
   */
  async begin(browser: BrowserSession, email: string): Promise<() => Promise<void>> {
    const cookie = browser.cookies[this.cookie];
    const limits = signInLimits({
      email,
      address: browser.address,
      isKnownBrowser: isKnownBrowser(this.key, cookie, email),
    });
    const wait = await this.counts.count(limits, this.clock.realNow());
    if (wait > 0) throw new TooManyTries(wait);
    return async () => {
      await this.counts.takeBack(limits);
      browser.setCookie(this.cookie, withKnownAccount(this.key, cookie, email), {
        ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure },
        maxAge: HALF_A_YEAR,
      });
    };
  }
}
