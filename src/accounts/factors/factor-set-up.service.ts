import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { YOUR_FACTORS } from '../your-account/your-account.view.js';
import type { FactorHolder } from './factor-holder.service.js';
import { recoveryCodesView } from './recovery-codes.view.js';

/** What follows once a second factor was set up. */
@Injectable()
export class FactorSetUp {
  constructor(
    private readonly completion: SignInCompletion,
    private readonly config: Config,
  ) {}

  /** @param codes recovery codes that were made with it, which are shown now and never again */
  async done(
    { isPending }: FactorHolder,
    browser: BrowserSession,
    codes: readonly string[],
    words: string,
  ): Promise<Answer> {
    const pending = isPending ? await this.completion.pending(browser) : null;
    browser.forget();
    if (pending) {
      const { accountId, method, at } = pending;
      browser.proceed({ pending: { accountId, method, at, needs: 'nothing' } });
    } else if (codes.length === 0) return seeOther(YOUR_FACTORS, words);
    return page('second-factor/codes', recoveryCodesView(codes, this.config.councilName, isPending));
  }
}
