import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import type { FormBody } from '../web/form.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { AccountKeepingService, type GivenAway } from './account-keeping.service.js';
import { accountPath } from './account-path.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountForm } from './forms/account.form.js';
import { readAccount } from './forms/account-fields.form.js';
import { Invitations } from './invitations/invitations.service.js';
import { Viewers } from './viewers.service.js';
import { accountFormView } from './views/account-form.view.js';
import { givenPasswordView } from './views/given-password.view.js';

const TEMPLATE = 'accounts/new';

/**
 * New accounts. Who is invited chooses a password; where one is made up it is answered with at once, for it is kept nowhere, and no later
 * page could show it.
 */
@Controller('accounts/new')
@Allow('manage-accounts')
export class AccountMakingController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly keeping: AccountKeepingService,
    private readonly invitations: Invitations,
    private readonly viewers: Viewers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    const people = await this.queries.people(this.clock.today());
    const empty = { ...new AccountForm(), entry: this.invitations.reachPeople ? 'invitation' : 'password' };
    return page(TEMPLATE, accountFormView(empty, people, await this.viewers.bodies()));
  }

  @Post()
  async open(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const people = await this.queries.people(this.clock.today());
    const bodies = await this.viewers.bodies();
    return submitTyped(await readAccount(body, people, bodies), {
      again: (typed, faults) => formAgain(TEMPLATE, accountFormView(typed, people, bodies, faults)),
      act: async ({ account, typed }): Promise<number | GivenAway> =>
        typed.entry === 'invitation'
          ? this.invitations.invite(author, account)
          : this.keeping.open(author, account),
      done: async (opened) => {
        if (typeof opened === 'number')
          return seeOther(accountPath(opened), 'The account is open, and an invitation is on its way');
        const { id, password } = opened;
        return password === null
          ? seeOther(accountPath(id), 'The account is open; its password was shown once')
          : page('accounts/password', givenPasswordView(await this.queries.byId(id), password));
      },
    });
  }
}
