import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import type { BrowserSession } from '../../web/browser-session.js';
import { NotAllowed } from '../../web/errors.js';
import { type FormBody, readForm } from '../../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import {
  Author,
  type ChangeAuthor,
  CurrentSession,
  CurrentViewer,
} from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { type AccountRow, AccountsQueries } from '../accounts.queries.js';
import { OwnPasswordForm } from './own-password.form.js';
import { OwnPasswordService } from './own-password.service.js';
import { ownPasswordView } from './own-password.view.js';
import { YOUR_ACCOUNT } from './your-account.view.js';

const TEMPLATE = 'your-account/password';

/** Changing one’s own password. */
@Controller('your-account/password')
@Allow('have-account')
export class OwnPasswordController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly passwords: OwnPasswordService,
  ) {}

  @Get()
  async ask(@CurrentViewer() { accountId }: Viewer): Promise<Answer> {
    return page(TEMPLATE, ownPasswordView(await this.own(accountId)));
  }

  @Post()
  async change(
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
    @CurrentSession() browser: BrowserSession,
  ): Promise<Answer> {
    const { accountId } = viewer;
    await this.own(accountId);
    return submitForm(await readForm(OwnPasswordForm, body), {
      again: async (_, faults) => formAgain(TEMPLATE, ownPasswordView(await this.own(accountId), faults)),
      act: (typed) => this.passwords.change(author, viewer, browser, typed),
      done: async () => {
        await browser.begin(accountId, browser.proof);
        return seeOther(YOUR_ACCOUNT, 'Your password was changed. You were signed out everywhere else');
      },
    });
  }

  /** @throws NotAllowed for whoever comes in by the provider: their password is kept there, and ends when they leave */
  private async own(accountId: number): Promise<AccountRow> {
    const account = await this.accounts.byId(accountId);
    if (account.comesByProvider && !account.hasPassword)
      throw new NotAllowed('their password is kept by the provider');
    return account;
  }
}
