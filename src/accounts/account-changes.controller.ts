import { Body, Controller, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { By } from '../audit/change.js';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow, ROLE_NAMES } from '../web/access.js';
import { byOf } from '../web/by.js';
import { type FormBody, readForm } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { viewerOf } from '../web/session.js';
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
    @Param('id', ParseIntPipe) id: number,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return this.change(id, RoleForm, body, request, async (by, { role, seen }) => {
      if (role === '') throw new Error('a form without a role is not valid');
      await this.keeping.changeRole(by, id, role, Number(seen));
      return seeOther(accountPath(id), `The role is now: ${ROLE_NAMES[role].toLowerCase()}`);
    });
  }

  @Post('closures')
  async close(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, request, async (by, { seen }) => {
      await this.keeping.close(by, id, Number(seen));
      return seeOther(accountPath(id), 'The account was closed');
    });
  }

  @Post('reopenings')
  async reopen(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, request, async (by, { seen }) => {
      await this.keeping.reopen(by, id, Number(seen));
      return seeOther(accountPath(id), 'The account was opened again, with the password it had');
    });
  }

  @Post('passwords')
  async renewPassword(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<Answer> {
    return this.change(id, AccountChangeForm, body, request, async (by, { seen }) => {
      const { password } = await this.keeping.renewPassword(by, id, Number(seen));
      if (password === null) return seeOther(accountPath(id), 'The new password was shown once');
      return page('accounts/password', givenPasswordView(await this.queries.byId(id), password));
    });
  }

  private async change<Form extends object>(
    id: number,
    FormClass: new () => Form,
    body: FormBody,
    request: FastifyRequest,
    work: (by: By, form: Form) => Promise<Answer>,
  ): Promise<Answer> {
    const account = await this.queries.byId(id);
    const read = await readForm(FormClass, body);
    if (read.ok) return work(byOf(request), read.form);
    const isOwn = viewerOf(request).accountId === id;
    const history = await this.history.of('account', id);
    return formAgain('accounts/account', accountView(account, history, isOwn, read.faults));
  }
}
