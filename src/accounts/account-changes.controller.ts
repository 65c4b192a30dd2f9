import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, type Viewer } from '../web/access.js';
import { type FormBody, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { ROLE_NAMES } from '../web/permissions.rules.js';
import { Author, type ChangeAuthor, CurrentViewer } from '../web/request-params.decorator.js';
import { submitForm } from '../web/submit-form.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { AccountPage } from './account-page.service.js';
import { accountPath } from './account-path.js';
import { namedBodies } from './account-scope.rules.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountChangeForm, RoleForm } from './forms/account-change.form.js';
import { Viewers } from './viewers.service.js';
import { givenPasswordView } from './views/given-password.view.js';

/** What is done with an account from its page. */
@Controller('accounts/:id')
@Allow('manage-accounts')
export class AccountChangesController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly keeping: AccountKeepingService,
    private readonly accountPage: AccountPage,
    private readonly viewers: Viewers,
  ) {}

  @Post('roles')
  async changeRole(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(RoleForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: async ({ role, bodies, seen }) => {
        if (role === '') throw new Error('a form without a role is not valid');
        const named = namedBodies(role, bodies, await this.viewers.bodies());
        await this.keeping.changeRole(author, id, { role, bodies: named }, Number(seen));
        return ROLE_NAMES[role];
      },
      done: (role) => seeOther(accountPath(id), `The role is now: ${role.toLowerCase()}`),
    });
  }

  @Post('closures')
  async close(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: ({ seen }) => this.keeping.close(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'The account was closed'),
    });
  }

  @Post('reopenings')
  async reopen(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: ({ seen }) => this.keeping.reopen(author, id, Number(seen)),
      done: () => seeOther(accountPath(id), 'The account is open again'),
    });
  }

  @Post('passwords')
  async renewPassword(
    @Param('id', new IdPipe('Account')) id: number,
    @Body() body: FormBody,
    @CurrentViewer() viewer: Viewer,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    return submitForm(await readForm(AccountChangeForm, body), {
      again: (_, faults) => this.again(id, viewer, faults),
      act: ({ seen }) => this.keeping.renewPassword(author, id, Number(seen)),
      done: async ({ password }) =>
        password === null
          ? seeOther(accountPath(id), 'The new password was shown once')
          : page('accounts/password', givenPasswordView(await this.queries.byId(id), password)),
    });
  }

  private async again(id: number, viewer: Viewer, faults: readonly FieldError[]): Promise<Answer> {
    return formAgain('accounts/account', await this.accountPage.of(id, viewer, faults));
  }
}
