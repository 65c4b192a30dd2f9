import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../../web/request-params.decorator.js';
import { submitForm } from '../../web/submit-form.js';
import { AccountPage } from '../account-page.service.js';
import { accountPath } from '../account-path.js';
import { AccountChangeForm } from '../forms/account-change.form.js';
import { Invitations } from './invitations.service.js';

/** Sending invitations again, and withdrawing them. */
@Controller('accounts/:id')
@Allow('manage-accounts')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accountPage: AccountPage,
  ) {}

  @Post('invitations')
  async send(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: ({ seen }) => this.invitations.sendAgain(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'An invitation is on its way'),
    });
  }

  @Post('invitation-withdrawals')
  async withdraw(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: ({ seen }) => this.invitations.withdraw(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'The invitation was withdrawn'),
    });
  }

  private async again(id: number, viewer: Viewer, faults: readonly FieldError[]): Promise<Answer> {
    return formAgain('accounts/account', await this.accountPage.of(id, viewer, faults));
  }
}
