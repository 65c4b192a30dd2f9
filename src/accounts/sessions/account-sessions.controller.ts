import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '../../web/access.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { AccountsQueries } from '../accounts.queries.js';
import { AccountSessionsService } from './account-sessions.service.js';
import { accountSessionsPath, sessionsOfView } from './sessions.view.js';

/** Where somebody is signed in, for administrators. */
@Controller('accounts/:id/sessions')
@Allow('manage-accounts')
export class AccountSessionsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly sessions: AccountSessionsService,
  ) {}

  @Get()
  async list(@Param('id', new IdPipe('Account')) id: number): Promise<Answer> {
    const account = await this.accounts.byId(id);
    return page('accounts/sessions', sessionsOfView(account, await this.sessions.of(id)));
  }

  @Post('endings')
  async end(@Param('id', new IdPipe('Account')) id: number, @Author() author: ChangeAuthor): Promise<Answer> {
    await this.sessions.endOf(author, id);
    return seeOther(accountSessionsPath(id), 'They are signed out everywhere');
  }
}
