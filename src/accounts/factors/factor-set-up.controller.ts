import { Body, Controller, Get, Post } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { AllowEveryone, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { CurrentSession, OptionalViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { YOUR_FACTORS } from '../your-account/your-account.view.js';
import { appSetUpView } from './app-set-up.view.js';
import { type FactorHolder, FactorHolders, isHolder } from './factor-holder.service.js';
import { FactorKeeping } from './factor-keeping.service.js';
import { FactorSetUp } from './factor-set-up.service.js';
import { SecondFactorForm } from './second-factor.form.js';

const TEMPLATE = 'second-factor/app';

/** Setting up an authenticator app: for whoever is in, and for whoever must have one before they are. */
@Controller('second-factor')
@AllowEveryone()
export class FactorSetUpController {
  constructor(
    private readonly holders: FactorHolders,
    private readonly keeping: FactorKeeping,
    private readonly setUp: FactorSetUp,
    private readonly config: Config,
  ) {}

  @Get()
  lead(@OptionalViewer() viewer: Viewer | null): Answer {
    if (viewer) return seeOther(YOUR_FACTORS);
    return page('second-factor/choose', { title: 'Set up a second factor' });
  }

  /** The seed stays the same while the page is opened again, so that an app that has read it goes on fitting. */
  @Get('app')
  async ask(
    @OptionalViewer() viewer: Viewer | null,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    return isHolder(holder) ? page(TEMPLATE, this.view(holder, browser)) : holder;
  }

  @Post('app')
  async add(
    @Body() body: FormBody,
    @OptionalViewer() viewer: Viewer | null,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    const { accountId, by } = holder;
    const seed = this.seedOf(holder, browser);
    return submitForm(await readForm(SecondFactorForm, body), {
      again: (_, faults) => formAgain(TEMPLATE, this.view(holder, browser, faults)),
      act: ({ code }) => this.keeping.addApp({ ...by, formToken: null }, accountId, seed, code),
      done: (codes) => this.setUp.done(holder, browser, codes, 'The app was set up'),
    });
  }

  private view(holder: FactorHolder, browser: BrowserSession, faults: readonly FieldError[] = []) {
    const seed = this.keeping.openSeed(holder.accountId, this.seedOf(holder, browser));
    const issuer = `Matters Arising, ${this.config.councilName}`;
    return appSetUpView({ seed, issuer, email: holder.email, isPending: holder.isPending }, faults);
  }

  private seedOf({ accountId }: FactorHolder, browser: BrowserSession): string {
    const kept = browser.progress.seed;
    if (kept) return kept;
    const seed = this.keeping.newSealedSeed(accountId);
    browser.proceed({ seed });
    return seed;
  }
}
