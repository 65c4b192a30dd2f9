import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page } from '../../web/page.js';
import { CurrentSession } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { AccountLinks } from '../links/account-links.service.js';
import { ChosenPasswordForm } from '../links/chosen-password.form.js';
import { chosenPasswordView } from '../links/chosen-password.view.js';
import { endedLinkStatus, endedLinkView } from '../links/link-page.view.js';
import { LinkUses } from '../links/link-uses.service.js';
import { accountLinkPath } from '../mails/account.mail.js';
import { SignInCompletion } from '../sign-in-completion.service.js';
import { SignInThrottle } from '../throttle/sign-in-throttle.service.js';

const TEMPLATE = 'sign-in/chosen-password';

/** Accepting an invitation: a password is chosen, and its owner is in. */
@Controller('sign-in/invitation/:token')
@AllowEveryone()
export class AcceptancesController {
  constructor(
    private readonly links: AccountLinks,
    private readonly uses: LinkUses,
    private readonly completion: SignInCompletion,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get()
  async ask(@Param('token') token: string): Promise<Answer> {
    const link = await this.links.open('invitation', token);
    if (link?.state !== 'open') return this.ended(token);
    return page(TEMPLATE, chosenPasswordView('invitation', accountLinkPath('invitation', token), link));
  }

  @Post()
  async accept(
    @Param('token') token: string,
    @Body() body: FormBody,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const link = await this.links.open('invitation', token);
    if (link?.state !== 'open') return this.ended(token);
    const path = accountLinkPath('invitation', token);
    return submitForm(await readForm(ChosenPasswordForm, body), {
      again: (_, faults) => formAgain(TEMPLATE, chosenPasswordView('invitation', path, link, faults)),
      act: ({ password }) => this.uses.accept(token, password),
      done: async (account) => {
        if (account === null) return this.ended(token);
        this.throttle.remember(browser, account.email);
        return this.completion.complete(browser, account.id, 'email link');
      },
    });
  }

  private async ended(token: string): Promise<Answer> {
    const state = (await this.links.open('invitation', token))?.state ?? null;
    const shown = state === 'open' ? null : state;
    return page('sign-in/ended-link', endedLinkView('invitation', shown), endedLinkStatus(shown));
  }
}
