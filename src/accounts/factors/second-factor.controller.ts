import { Body, Controller, Get, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { SignInFirst } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import type { PendingSignIn } from '../../web/sign-in-progress.js';
import { submitForm } from '../../web/submit-form.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { SecondFactorForm } from './second-factor.form.js';
import { secondFactorView } from './second-factor.view.js';
import { SecondFactors } from './second-factors.service.js';

const TEMPLATE = 'second-factor/code';

/** The second factor of somebody who has shown the first. */
@Controller('sign-in/second-factor')
@AllowEveryone()
export class SecondFactorController {
  constructor(
    private readonly completion: SignInCompletion,
    private readonly factors: SecondFactors,
  ) {}

  @Get()
  async ask(@CurrentSession() browser: BrowserSession): Promise<Answer> {
    const { accountId } = await this.pending(browser, 'second factor');
    return page(TEMPLATE, secondFactorView(await this.factors.of(accountId)));
  }

  @Post()
  async show(@Body() body: FormBody, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    const pending = await this.pending(browser, 'second factor');
    return submitForm(await readForm(SecondFactorForm, body), {
      again: async (_, faults) =>
        formAgain(TEMPLATE, secondFactorView(await this.factors.of(pending.accountId), faults)),
      act: ({ code }) => this.factors.take(browser, pending.account, code),
      done: () => this.completion.enterPending(browser, pending),
    });
  }

  /** The button under the recovery codes of whoever had to set up a second factor first. */
  @Post('done')
  async goOn(@CurrentSession() browser: BrowserSession): Promise<Answer> {
    return this.completion.enterPending(browser, await this.pending(browser, 'nothing'));
  }

  private async pending(browser: BrowserSession, needs: PendingSignIn['needs']) {
    const pending = await this.completion.pending(browser);
    if (pending?.needs !== needs) throw new SignInFirst('/');
    return pending;
  }
}
