import { Controller, Get } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { CurrentViewer } from '../../web/request-params.decorator.js';
import { AccountsQueries } from '../accounts.queries.js';
import { YOUR_PASSWORD, yourAccountView } from './your-account.view.js';

/** One’s own account. */
@Controller()
@Allow('have-account')
export class YourAccountController {
  constructor(private readonly accounts: AccountsQueries) {}

  @Get('your-account')
  async show(@CurrentViewer() { accountId }: Viewer): Promise<Answer> {
    return page('your-account/account', yourAccountView(await this.accounts.byId(accountId)));
  }

  /** Where password managers look for the page on which a password is changed (W3C, A Well-Known URL for Changing Passwords). */
  @Get('.well-known/change-password')
  leadToPassword(): Answer {
    return seeOther(YOUR_PASSWORD);
  }
}
