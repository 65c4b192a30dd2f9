import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { keptSecret } from '../../config/kept-secret.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { cookieName } from '../../web/cookie-names.rules.js';
import { TooManyTries } from '../../web/errors.js';
import { subscriberOf } from '../../web/throttle/stranger-limits.rules.js';
import { type Limit, ThrottleRepository } from '../../web/throttle/throttle.repository.js';
import { linkLimits } from '../links/link-limits.rules.js';
import { hashingLine } from '../passwords/hashing-line.js';
import { isKnownBrowser, withKnownAccount } from './known-browser.rules.js';
import { type SignInTry, secondFactorLimits, signInLimits } from './sign-in-limits.rules.js';

const HALF_A_YEAR = 180 * 86_400;
/** Seconds for which somebody waits who comes when many are before them. */
const UNTIL_IT_IS_SHORTER = 5;

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
    const tried = this.tryOf(browser, email);
    if (hashingLine.isLong && !tried.isKnownBrowser) throw new TooManyTries(UNTIL_IT_IS_SHORTER);
    const limits = signInLimits(tried);
    await this.count(limits);
    return async () => {
      await this.counts.takeBack(limits);
      this.remember(browser, email);
    };
  }

  /** The same for a second factor, of which a browser knows apart from the password that it has been shown before. */
  async beginSecondFactor(browser: BrowserSession, email: string): Promise<() => Promise<void>> {
    const mark = `second factor ${email}`;
    const limits = secondFactorLimits({ ...this.tryOf(browser, mark), email });
    await this.count(limits);
    return async () => {
      await this.counts.takeBack(limits);
      this.remember(browser, mark);
    };
  }

  /** Counts a wish for a link, whether there is such an account or not. @throws TooManyTries */
  async countLink(browser: BrowserSession, email: string): Promise<void> {
    await this.count(linkLimits(this.tryOf(browser, email)));
  }

  /** From now on the browser is one in which the account has signed in. */
  remember(browser: BrowserSession, email: string): void {
    browser.setCookie(this.cookie, withKnownAccount(this.key, browser.cookies[this.cookie], email), {
      ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: this.isSecure },
      maxAge: HALF_A_YEAR,
    });
  }

  private tryOf({ cookies, address }: BrowserSession, email: string): SignInTry {
    return {
      email,
      address: subscriberOf(address),
      isKnownBrowser: isKnownBrowser(this.key, cookies[this.cookie], email),
    };
  }

  private async count(limits: readonly Limit[]): Promise<void> {
    const wait = await this.counts.count(limits, this.clock.realNow());
    if (wait > 0) throw new TooManyTries(wait);
  }
}
