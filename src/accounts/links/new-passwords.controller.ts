import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AllowEveryone } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { submitForm } from '../../web/submit-form.js';
import { accountLinkPath } from '../mails/account.mail.js';
import { AccountLinks } from './account-links.service.js';
import { ChosenPasswordForm } from './chosen-password.form.js';
import { chosenPasswordView } from './chosen-password.view.js';
import { endedLinkStatus, endedLinkView } from './link-page.view.js';
import { LinkUses } from './link-uses.service.js';

const TEMPLATE = 'sign-in/chosen-password';

/** Choosing a new password by a link in an e-mail. */
@Controller('sign-in/new-password/:token')
@AllowEveryone()
export class NewPasswordsController {
  constructor(
    private readonly links: AccountLinks,
    private readonly uses: LinkUses,
  ) {}

  @Get()
  async ask(@Param('token') token: string): Promise<Answer> {
    const link = await this.links.open('new-password', token);
    if (link?.state !== 'open') return this.ended(token);
    return page(TEMPLATE, chosenPasswordView('new-password', accountLinkPath('new-password', token), link));
  }

  @Post()
  async choose(@Param('token') token: string, @Body() body: FormBody): Promise<Answer> {
    const link = await this.links.open('new-password', token);
    if (link?.state !== 'open') return this.ended(token);
    const path = accountLinkPath('new-password', token);
    return submitForm(await readForm(ChosenPasswordForm, body), {
      again: (_, faults) => formAgain(TEMPLATE, chosenPasswordView('new-password', path, link, faults)),
      act: ({ password }) => this.uses.choosePassword(token, password),
      done: async (account) => (account ? seeOther('/sign-in/password-chosen') : this.ended(token)),
    });
  }

  private async ended(token: string): Promise<Answer> {
    const state = (await this.links.open('new-password', token))?.state ?? null;
    const shown = state === 'open' ? null : state;
    return page('sign-in/ended-link', endedLinkView('new-password', shown), endedLinkStatus(shown));
  }
}
