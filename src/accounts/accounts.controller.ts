import { Controller, Get, Param, ParseIntPipe, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import { type Answer, page } from '../web/page.js';
import { viewerOf } from '../web/session.js';
import { AccountsQueries } from './accounts.queries.js';
import { accountView } from './views/account.view.js';
import { accountsView } from './views/accounts.view.js';

/** Who may sign in: the list and each one’s page. */
@Controller('accounts')
@Allow('administrator')
export class AccountsController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async list(): Promise<Answer> {
    return page('accounts/list', accountsView(await this.queries.all()));
  }

  @Get(':id')
  async show(@Param('id', ParseIntPipe) id: number, @Req() request: FastifyRequest): Promise<Answer> {
    const account = await this.queries.byId(id);
    const isOwn = viewerOf(request).accountId === id;
    return page('accounts/account', accountView(account, await this.history.of('account', id), isOwn));
  }
}
