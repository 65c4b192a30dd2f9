import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { AccountLinks } from '../links/account-links.service.js';
import { endedLinkStatus, endedLinkView } from '../links/link-page.view.js';
import { accountLinkPath } from '../mails/account.mail.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';
import { FirstAccountForm } from './first-account.form.js';
import { firstAccountView } from './first-account.view.js';
import { FirstAdministrator } from './first-administrator.service.js';

const KIND = 'first-administrator';
const TEMPLATE = 'sign-in/first-account';

/** Making the first account, by the link on the console of a service that has none. */
@Controller('sign-in/first-administrator/:token')
@AllowEveryone()
export class FirstAdministratorController {
  constructor(
    private readonly links: AccountLinks,
    private readonly first: FirstAdministrator,
    private readonly completion: SignInCompletion,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  async ask(@Param('token') token: string): Promise<Answer> {
    const link = await this.links.open(KIND, token);
    if (link?.state !== 'open') return this.ended(token);
    return page(TEMPLATE, firstAccountView(accountLinkPath(KIND, token), new FirstAccountForm()));
  }

  @Post()
  async make(
    @Param('token') token: string,
    @Body() body: FormBody,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const link = await this.links.open(KIND, token);
    if (link?.state !== 'open') return this.ended(token);
    const path = accountLinkPath(KIND, token);
    return submitForm(await readForm(FirstAccountForm, body), {
      again: (typed, faults) => formAgain(TEMPLATE, firstAccountView(path, typed, faults)),
      act: (typed) => this.first.make(token, typed),
      done: async (account) => {
        if (account === null) return this.ended(token);
        this.throttle.remember(browser, account.email);
        return this.completion.complete(browser, account.id, 'password');
      },
    });
  }

  private async ended(token: string): Promise<Answer> {
    const state = (await this.links.open(KIND, token))?.state ?? null;
    const shown = state === 'open' ? 'void' : state;
    return page('sign-in/ended-link', endedLinkView(KIND, shown), endedLinkStatus(shown));
  }
}
