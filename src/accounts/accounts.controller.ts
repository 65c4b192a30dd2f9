import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import { IdPipe } from '../web/id.pipe.js';
import { TakenAway } from '../web/lists/taken-away.decorator.js';
import { type Answer, page } from '../web/page.js';
import { may } from '../web/permissions.rules.js';
import { CurrentViewer } from '../web/request-params.decorator.js';
import { AccountPage } from './account-page.service.js';
import { AccountsQueries } from './accounts.queries.js';
import { Viewers } from './viewers.service.js';
import { accountsView } from './views/accounts.view.js';
import { rolesView } from './views/roles.view.js';

/** Who may sign in: the list and each one’s page. */
@Controller('accounts')
@Allow('read-accounts')
export class AccountsController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly accountPage: AccountPage,
    private readonly viewers: Viewers,
  ) {}

  @Get()
  @TakenAway('Accounts', ['Name', 'Email address', 'What they are', 'Status'])
  async list(@Query('state') state: unknown, @CurrentViewer() viewer: Viewer): Promise<Answer> {
    const isOpenOnly = state === 'open';
    const all = await this.queries.all();
    const accounts = isOpenOnly ? all.filter(({ closedAt }) => closedAt === null) : all;
    const mayManage = may(viewer, 'manage-accounts');
    return page('accounts/list', accountsView(accounts, await this.viewers.bodies(), mayManage, isOpenOnly));
  }

  /** What each role may do, from the table that the guards ask. */
  @Get('roles')
  roles(): Answer {
    return page('accounts/roles', rolesView());
  }

  @Get(':id')
  async show(
    @Param('id', new IdPipe('Account')) id: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<Answer> {
    return page('accounts/account', await this.accountPage.of(id, viewer));
  }
}
