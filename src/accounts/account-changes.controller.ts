import { Body, Controller, Param, Post } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow, ROLE_NAMES, type Viewer } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { accountPath } from './account-path.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountChangeForm, RoleForm } from './forms/account-change.form.js';
import { accountView } from './views/account.view.js';
import { givenPasswordView } from './views/given-password.view.js';

/** What is done with an account from its page. */
@Controller('accounts/:id')
@Allow('administrator')
export class AccountChangesController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly history: HistoryQueries,
    private readonly keeping: AccountKeepingService,
  ) {}

  @Post('roles')
  async changeRole(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.change(id, RoleForm, body, viewer, author, async (by, { role, seen }) => {
      if (role === '') throw new Error('a form without a role is not valid');
      await this.keeping.changeRole(by, id, role, Number(seen));
      return seeOther(accountPath(id), `The role is now: ${ROLE_NAMES[role].toLowerCase()}`);
    });
  }

  @Post('closures')
  async close(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, viewer, author, async (by, { seen }) => {
      await this.keeping.close(by, id, Number(seen));
      return seeOther(accountPath(id), 'The account was closed');
    });
  }

  @Post('reopenings')
  async reopen(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, viewer, author, async (by, { seen }) => {
      await this.keeping.reopen(by, id, Number(seen));
      return seeOther(accountPath(id), 'The account was opened again, with the password it had');
    });
  }

  @Post('passwords')
  async renewPassword(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, viewer, author, async (by, { seen }) => {
      const { password } = await this.keeping.renewPassword(by, id, Number(seen));
      if (password === null) return seeOther(accountPath(id), 'The new password was shown once');
      return page('accounts/password', givenPasswordView(await this.queries.byId(id), password));
    });
  }

  private async change<Form extends object>(
    id: number,
    FormClass: new () => Form,
    body: FormBody,
    viewer: Viewer,
    author: ChangeAuthor,
    work: (by: By, form: Form) => Promise<Answer>,
  ): Promise<Answer> {
    const account = await this.queries.byId(id);
    const read = await readForm(FormClass, body);
    if (read.ok) return work(author, read.form);
    const isOwn = viewer.accountId === id;
    const history = await this.history.of('account', id);
    return formAgain('accounts/account', accountView(account, history, isOwn, read.faults));
  }
}
