import { Body, Controller, Get, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { LimitedForStrangers } from '../../web/throttle/stranger-limits.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { PasskeyForm } from './passkey.form.js';
import { showPasskeyView } from './passkey.view.js';
import { Passkeys } from './passkeys.service.js';

const TEMPLATE = 'second-factor/passkey';

/** A passkey as second factor of whoever has shown the first, or as a sign-in of its own. */
@Controller('sign-in/passkey')
@AllowEveryone()
export class PasskeySignInController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly completion: SignInCompletion,
  ) {}

  /** Begins a session, of which a stranger could else fill the table. */
  @Get()
  @LimitedForStrangers('session')
  async ask(@CurrentSession() browser: BrowserSession): Promise<Answer> {
    const pending = await this.pending(browser);
    return page(TEMPLATE, showPasskeyView(await this.question(browser, pending), pending !== null));
  }

  @Post()
  async show(@Body() body: FormBody, @CurrentSession() browser: BrowserSession): Promise<Answer> {
    const pending = await this.pending(browser);
    const { challenge } = browser.progress;
    browser.proceed({ challenge: undefined });
    return submitForm(await readForm(PasskeyForm, body), {
      again: async (_, faults) => {
        browser.note({ kind: 'second-factor-failed', how: 'passkey', accountId: pending?.accountId ?? null });
        const question = await this.question(browser, pending);
        return formAgain(TEMPLATE, showPasskeyView(question, pending !== null, faults));
      },
      act: ({ response }) => this.passkeys.read(response, challenge, pending?.accountId ?? null),
      done: (accountId) =>
        pending
          ? this.completion.enterPending(browser, pending)
          : this.completion.complete(browser, accountId, 'passkey', { hasSecondFactor: true }),
    });
  }

  private async question(browser: BrowserSession, pending: { readonly accountId: number } | null) {
    const question = await this.passkeys.ask(pending?.accountId ?? null);
    browser.proceed({ challenge: question.challenge });
    return question;
  }

  private async pending(browser: BrowserSession) {
    const pending = await this.completion.pending(browser);
    return pending?.needs === 'second factor' ? pending : null;
  }
}
