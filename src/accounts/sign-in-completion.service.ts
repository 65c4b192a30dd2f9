import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import type { BrowserSession } from '../web/browser-session.js';
import { KeptForms } from '../web/kept-forms/kept-forms.service.js';
import { type Answer, page, seeOther } from '../web/page.js';
import type { SignInMethod } from '../web/sign-in-progress.js';
import { AccountsRepository } from './accounts.repository.js';
import { providerFirstView } from './provider/provider-pages.view.js';

/** What follows once somebody has proved who they are, however they did it: the one place where a session of an account begins. */
@Injectable()
export class SignInCompletion {
  constructor(
    private readonly keptForms: KeptForms,
    private readonly accounts: AccountsRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins the session of this account, unless it is to come in by the provider, and leads to where the person wanted to go.
   * @param hasSecondFactor whether the method itself asked for one
   */
  async complete(
    browser: BrowserSession,
    accountId: number,
    method: SignInMethod,
    hasSecondFactor = false,
  ): Promise<Answer> {
    if (await this.isClosedWay(accountId, method)) return page('accounts/provider', providerFirstView(), 403);
    const { wantedPath } = browser;
    const hasDropped = await this.keptForms.dropOfOthers(browser, accountId);
    await browser.begin(accountId, { method, hasSecondFactor, at: this.clock.realNow().getTime() });
    browser.note({ kind: 'signed-in', how: method, accountId });
    if (hasDropped)
      return seeOther('/', 'What had been typed here before was for another account. It was not kept.');
    return seeOther(wantedPath ?? '/');
  }

  /** Where everybody is to come in by the provider, one administrator alone may do otherwise: for the day on which it is away. */
  private async isClosedWay(accountId: number, method: SignInMethod): Promise<boolean> {
    const { provider } = this.config;
    if (!provider?.isOnlyWay || method === 'provider') return false;
    const account = await this.accounts.openById(accountId);
    return account?.role !== 'administrator' || account.email !== provider.breakGlass;
  }
}
