import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay } from '../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { HolderForm } from './forms/holder.form.js';
import { ownerPath } from './owner.rules.js';
import { OwnersQueries } from './owners.queries.js';
import { OwnersService } from './owners.service.js';
import { holderFormView } from './views/holder-form.view.js';

const TEMPLATE = 'people/holder-form';

/** Who takes over a post. */
@Controller('people/owners/:id/holders')
@Allow(...KEEPERS)
export class HoldersController {
  constructor(
    private readonly queries: OwnersQueries,
    private readonly owners: OwnersService,
    private readonly history: HistoryQueries,
  ) {}

  @Get('new')
  async ask(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    const owner = await this.queries.byId(id);
    const seen = String(await this.history.lastSeen('owner', id));
    const typed = { name: '', email: '', interim: false, fromOn: null, seen };
    return page(TEMPLATE, holderFormView(owner, typed));
  }

  @Post('new')
  async takeOver(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const owner = await this.queries.byId(id);
    const fromOn = readDay(body, 'fromOn', 'First day');
    const read = await readForm(HolderForm, body);
    const form = read.typed;
    const { name, email } = form;
    const interim = form.interim === 'yes';
    const again = (faults: readonly FieldError[]) => {
      const typed = { name, email, interim, fromOn: fromOn.typed, seen: String(form.seen) };
      return formAgain(TEMPLATE, holderFormView(owner, typed, faults));
    };
    const dayFaults = fromOn.faults.map(({ message }) => ({ field: 'fromOn', message }));
    if (!read.ok || !fromOn.day) return again([...(read.ok ? [] : read.faults), ...dayFaults]);
    const holder = { name, email: email.toLowerCase(), interim, fromOn: fromOn.day };
    const taken = await orFaults(() => this.owners.takeOver(author, id, holder, Number(read.form.seen)));
    if (!taken.ok) return again(taken.faults);
    return seeOther(ownerPath(id), `${name} holds ${owner.name}`);
  }
}
