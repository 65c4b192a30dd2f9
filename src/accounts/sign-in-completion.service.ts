import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from '../config/config.js';
import type { BrowserSession } from '../web/browser-session.js';
import { SignInFirst } from '../web/errors.js';
import { KeptForms } from '../web/kept-forms/kept-forms.service.js';
import { type Answer, page, seeOther } from '../web/page.js';
import type { PendingSignIn, SignInMethod, SignInProof } from '../web/sign-in-progress.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { SecondFactors } from './factors/second-factors.service.js';
import { providerFirstView } from './provider/provider-pages.view.js';

/** How long the second factor may take after the first, in milliseconds. */
const PATIENCE = 30 * 60_000;

/** What follows once somebody has proved who they are, however they did it: the one place where a session of an account begins. */
@Injectable()
export class SignInCompletion {
  constructor(
    private readonly keptForms: KeptForms,
    private readonly accounts: AccountsRepository,
    private readonly factors: SecondFactors,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins the session of this account and leads to where the person wanted to go; or to their second factor, which stands between.
   * @param shown what the method itself asked for, and when where that was not now
   */
  async complete(
    browser: BrowserSession,
    accountId: number,
    method: SignInMethod,
    shown: { readonly hasSecondFactor?: boolean; readonly at?: number } = {},
  ): Promise<Answer> {
    const account = await this.accounts.openById(accountId);
    if (!account) throw new SignInFirst('/');
    if (this.isClosedWay(account, method)) return page('accounts/provider', providerFirstView(), 403);
    const hasSecondFactor = shown.hasSecondFactor ?? false;
    const needs = hasSecondFactor ? 'nothing' : await this.factors.needsOf(account);
    const at = shown.at ?? this.now();
    if (needs === 'nothing') return this.enter(browser, accountId, { method, hasSecondFactor, at });
    const pending = { accountId, method, needs, at: this.now() };
    // What this browser began for another account is not theirs.
    browser.proceed({ pending, seed: undefined, challenge: undefined });
    return seeOther(needs === 'set-up' ? '/second-factor' : '/sign-in/second-factor');
  }

  /** Who has shown the first factor a short while ago, and what they are to do; null where nobody has. */
  async pending(browser: BrowserSession): Promise<(PendingSignIn & { readonly account: Account }) | null> {
    const { pending } = browser.progress;
    if (!pending || this.now() - pending.at > PATIENCE) return null;
    const account = await this.accounts.openById(pending.accountId);
    return account && { ...pending, account };
  }

  /** The second factor was shown, or set up. */
  async enterPending(browser: BrowserSession, { accountId, method }: PendingSignIn): Promise<Answer> {
    return this.enter(browser, accountId, { method, hasSecondFactor: true, at: this.now() });
  }

  private async enter(browser: BrowserSession, accountId: number, proof: SignInProof): Promise<Answer> {
    const { wantedPath } = browser;
    const hasDropped = await this.keptForms.dropOfOthers(browser, accountId);
    await browser.begin(accountId, proof);
    browser.note({ kind: 'signed-in', how: proof.method, accountId });
    if (hasDropped)
      return seeOther('/', 'What was typed here before was for another account. It was not kept.');
    return seeOther(wantedPath ?? '/');
  }

  /** Where everybody is to come in by the provider, one administrator alone may do otherwise: for the day on which it is away. */
  private isClosedWay({ role, email }: Account, method: SignInMethod): boolean {
    const { provider } = this.config;
    if (!provider?.isOnlyWay || method === 'provider') return false;
    return role !== 'administrator' || email !== provider.breakGlass;
  }

  private now(): number {
    return this.clock.realNow().getTime();
  }
}
