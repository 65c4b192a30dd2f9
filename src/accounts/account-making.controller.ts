import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { accountPath } from './account-path.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountForm } from './forms/account.form.js';
import { readAccount } from './forms/account-fields.form.js';
import { Viewers } from './viewers.service.js';
import { accountFormView } from './views/account-form.view.js';
import { givenPasswordView } from './views/given-password.view.js';

const TEMPLATE = 'accounts/new';

/** New accounts. Its password is answered with at once: it is kept nowhere, so no later page could show it. */
@Controller('accounts/new')
@Allow('manage-accounts')
export class AccountMakingController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly keeping: AccountKeepingService,
    private readonly viewers: Viewers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    const people = await this.queries.people(this.clock.today());
    return page(TEMPLATE, accountFormView(new AccountForm(), people, await this.viewers.bodies()));
  }

  @Post()
  async open(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const people = await this.queries.people(this.clock.today());
    const bodies = await this.viewers.bodies();
    return submitTyped(await readAccount(body, people, bodies), {
      again: (typed, faults) => formAgain(TEMPLATE, accountFormView(typed, people, bodies, faults)),
      act: ({ account }) => this.keeping.open(author, account),
      done: async ({ id, password }) =>
        password === null
          ? seeOther(accountPath(id), 'The account is open; its password was shown once')
          : page('accounts/password', givenPasswordView(await this.queries.byId(id), password)),
    });
  }
}
