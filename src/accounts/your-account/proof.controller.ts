import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Allow, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { Refused } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { CurrentSession, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { AccountsQueries } from '../accounts.queries.js';
import { AccountsService } from '../accounts.service.js';
import { IdentityProvider } from '../provider/identity-provider.service.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';
import { ProofForm } from './proof.form.js';
import { proofView, signInAgainView } from './proof.view.js';
import { YOUR_FACTORS } from './your-account.view.js';

const TEMPLATE = 'your-account/proof';

/** Somebody who is in proves again who they are: by their password, or as they came in. */
@Controller('your-account/proof')
@Allow('have-account')
export class ProofController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
    private readonly throttle: SignInThrottle,
    private readonly provider: IdentityProvider,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    if (browser.proof?.method === 'provider' && this.provider.settings)
      return page('your-account/sign-in-again', signInAgainView(this.provider.settings.label));
    const { hasPassword } = await this.queries.byId(viewer.accountId);
    return hasPassword
      ? page(TEMPLATE, this.view(viewer))
      : page('your-account/sign-in-again', signInAgainView(null));
  }

  @Post()
  async prove(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    return submitForm(await readForm(ProofForm, body), {
      again: (_, faults) => formAgain(TEMPLATE, this.view(viewer, faults)),
      act: ({ password }) => this.check(viewer, browser, password),
      done: async () => {
        const hasSecondFactor = browser.proof?.hasSecondFactor ?? false;
        await browser.proveAgain({ method: 'password', hasSecondFactor, at: this.clock.realNow().getTime() });
        return seeOther(YOUR_FACTORS, 'You can change your second factor now');
      },
    });
  }

  private async check(
    { accountId, email }: Viewer,
    browser: BrowserSession,
    password: string,
  ): Promise<void> {
    const succeeded = await this.throttle.begin(browser, email);
    const viewer = await this.accounts.authenticate(email, password);
    if (viewer?.accountId !== accountId)
      throw Refused.at('password', 'The password is wrong. Check it and try again');
    await succeeded();
  }

  private view({ email }: Viewer, faults: readonly FieldError[] = []) {
    return proofView(email, faults);
  }
}
