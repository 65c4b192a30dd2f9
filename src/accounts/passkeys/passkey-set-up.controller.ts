import { Body, Controller, Get, Post } from '@nestjs/common';
import { AllowEveryone, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page } from '../../web/page.js';
import { CurrentSession, OptionalViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { type FactorHolder, FactorHolders, isHolder } from '../factors/factor-holder.service.js';
import { FactorKeeping } from '../factors/factor-keeping.service.js';
import { FactorSetUp } from '../factors/factor-set-up.service.js';
import { PasskeyForm } from './passkey.form.js';
import { newPasskeyView } from './passkey.view.js';
import { Passkeys } from './passkeys.service.js';

const TEMPLATE = 'second-factor/passkey';

/** A new passkey: for whoever is in, and for whoever must have a second factor before they are. */
@Controller('second-factor/passkey')
@AllowEveryone()
export class PasskeySetUpController {
  constructor(
    private readonly holders: FactorHolders,
    private readonly passkeys: Passkeys,
    private readonly keeping: FactorKeeping,
    private readonly setUp: FactorSetUp,
  ) {}

  @Get()
  async ask(
    @OptionalViewer() viewer: Viewer | null,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    return page(TEMPLATE, newPasskeyView(await this.question(holder, browser), holder.isPending));
  }

  @Post()
  async add(
    @Body() body: FormBody,
    @OptionalViewer() viewer: Viewer | null,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const holder = await this.holders.find(viewer, browser);
    if (!isHolder(holder)) return holder;
    const { accountId, by, isPending } = holder;
    const { challenge } = browser.progress;
    browser.proceed({ challenge: undefined });
    return submitForm(await readForm(PasskeyForm, body), {
      again: async (_, faults) =>
        formAgain(TEMPLATE, newPasskeyView(await this.question(holder, browser), isPending, faults)),
      act: async ({ response }) => {
        const read = await this.passkeys.readNew(response, challenge);
        return this.keeping.addPasskey({ ...by, formToken: null }, accountId, read);
      },
      done: (codes) => this.setUp.done(holder, browser, codes, 'The passkey was added'),
    });
  }

  private async question({ accountId, email }: FactorHolder, browser: BrowserSession) {
    const question = await this.passkeys.askForNew(accountId, email);
    browser.proceed({ challenge: question.challenge });
    return question;
  }
}
