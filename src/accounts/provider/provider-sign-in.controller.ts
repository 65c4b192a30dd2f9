import { Controller, Get, Logger, Post, Query } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { NotFound } from '../../web/errors.js';
import { type Answer, LeaveForProvider, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { LimitedForStrangers } from '../../web/throttle/stranger-limits.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { IdentityProvider } from './identity-provider.service.js';
import { ProviderAway } from './provider-errors.js';
import { notCompletedView, providerAwayView, refusedView } from './provider-pages.view.js';
import { ProviderSignIn } from './provider-sign-in.service.js';

const TEMPLATE = 'accounts/provider';

/** Signing in with the council's own provider: there by a button, back by the provider's redirection. */
@Controller('sign-in/provider')
@AllowEveryone()
export class ProviderSignInController {
  private readonly log = new Logger(ProviderSignInController.name);

  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: ProviderSignIn,
    private readonly completion: SignInCompletion,
  ) {}

  @Post()
  @LimitedForStrangers('session')
  async begin(@CurrentSession() browser: BrowserSession, @Query('fresh') fresh: unknown): Promise<Answer> {
    this.requireProvider();
    try {
      const { address, request } = await this.provider.begin(fresh === 'yes');
      browser.proceed({ provider: request });
      return new LeaveForProvider(address);
    } catch (error) {
      return this.failed(browser, error);
    }
  }

  @Get('callback')
  async comeBack(
    @CurrentSession() browser: BrowserSession,
    @Query() query: Record<string, string | string[]>,
  ): Promise<Answer> {
    this.requireProvider();
    const request = browser.progress.provider;
    if (!request) return page(TEMPLATE, notCompletedView(), 400);
    browser.forget();
    try {
      const claims = await this.provider.finish(pairsOf(query), request);
      const outcome = await this.signIn.decide(claims);
      if ('refusal' in outcome)
        return page(TEMPLATE, refusedView(outcome.refusal, this.provider.settings?.help ?? ''), 403);
      const { hasSecondFactor, provedAt } = claims;
      return await this.completion.complete(browser, outcome.accountId, 'provider', {
        hasSecondFactor,
        at: provedAt,
      });
    } catch (error) {
      return this.failed(browser, error);
    }
  }

  /** What went wrong is in the log, without what the browser brought. */
  private failed(browser: BrowserSession, error: unknown): Answer {
    if (error instanceof ProviderAway) {
      this.log.warn('the sign-in provider is away', error);
      return page(TEMPLATE, providerAwayView(this.provider.settings?.isOnlyWay ?? false), 503);
    }
    if (!isRefused(error)) throw error;
    this.log.warn('a sign-in at the provider was not taken', error);
    browser.note({ kind: 'sign-in-failed', how: 'provider' });
    return page(TEMPLATE, notCompletedView(), 400);
  }

  private requireProvider(): void {
    if (!this.provider.settings) throw new NotFound('A sign-in provider');
  }
}

function isRefused(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProviderRefused';
}

/** A parameter that came twice stays twice, so that it is refused. */
function pairsOf(query: Record<string, string | string[]>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs).toString();
}
