import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { accountPath } from '../account-path.js';
import { AccountsQueries } from '../accounts.queries.js';
import { AccountChangeForm } from '../forms/account-change.form.js';
import { Invitations } from './invitations.service.js';

/** Sending invitations again, and withdrawing them. */
@Controller('accounts/:id')
@Allow('manage-accounts')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accounts: AccountsQueries,
  ) {}

  @Post('invitations')
  async send(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, [fault]) => this.backToAccount(id, fault?.message),
      act: ({ seen }) => this.invitations.sendAgain(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'An invitation is on its way'),
    });
  }

  @Post('invitation-withdrawals')
  async withdraw(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, [fault]) => this.backToAccount(id, fault?.message),
      act: ({ seen }) => this.invitations.withdraw(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'The invitation was withdrawn'),
    });
  }

  /** @throws NotFound */
  private async backToAccount(id: number, message: string | undefined): Promise<Answer> {
    await this.accounts.byId(id);
    return seeOther(accountPath(id), message);
  }
}
