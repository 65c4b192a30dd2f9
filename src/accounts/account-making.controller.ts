import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Allow } from '../web/access.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { AccountKeepingService } from './account-keeping.service.js';
import { accountPath } from './account-path.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountForm } from './forms/account.form.js';
import { accountFormView } from './views/account-form.view.js';
import { givenPasswordView } from './views/given-password.view.js';

const TEMPLATE = 'accounts/new';

/** New accounts. Its password is answered with at once: it is kept nowhere, so no later page could show it. */
@Controller('accounts/new')
@Allow('administrator')
export class AccountMakingController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly keeping: AccountKeepingService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async ask(): Promise<Answer> {
    return page(TEMPLATE, accountFormView(new AccountForm(), await this.queries.people(this.clock.today())));
  }

  @Post()
  async open(@Body() body: FormBody, @Author() author: ChangeAuthor): Promise<Answer> {
    const people = await this.queries.people(this.clock.today());
    const read = await readForm(AccountForm, body);
    const again = (typed: AccountForm, faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, accountFormView(typed, people, faults));
    if (!read.ok) return again(read.typed, read.faults);
    const { name, email, role, person } = read.form;
    if (role === '') throw new Error('a form without a role is not valid');
    const holder = people.find((each) =>
      person ? String(each.id) === person : each.email === email.toLowerCase(),
    );
    if (person && !holder) {
      return again(read.form, [{ field: 'person', message: 'Select somebody from the list' }]);
    }
    const account = { name, email, role, personId: holder?.id ?? null };
    const opened = await orFaults(() => this.keeping.open(author, account));
    if (!opened.ok) return again(read.form, opened.faults);
    const { id, password } = opened.value;
    if (password === null)
      return seeOther(accountPath(id), 'The account is open; its password was shown once');
    return page('accounts/password', givenPasswordView(await this.queries.byId(id), password));
  }
}
