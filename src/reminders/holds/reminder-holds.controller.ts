import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../calendar/clock.js';
import { Allow } from '../../web/access.js';
import { typedDayOf } from '../../web/british-day-field.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { IdPipe } from '../../web/id.pipe.js';
import { TakenAway } from '../../web/lists/taken-away.decorator.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { HoldForm } from './forms/hold.form.js';
import { readHold } from './forms/hold-fields.form.js';
import { HOLDS_PATH } from './hold-scope.js';
import { HoldScopesService } from './hold-scopes.service.js';
import { ReminderHoldsQueries } from './reminder-holds.queries.js';
import { ReminderHoldsService } from './reminder-holds.service.js';
import { holdFormView, holdsView } from './views/holds.view.js';

const TEMPLATE = 'reminders/hold-form';
const MOST_LISTED = 200;

/** Who and what is left alone, why and until when. */
@Controller('reminders/holds')
@Allow('keep-council-work')
export class ReminderHoldsController {
  constructor(
    private readonly queries: ReminderHoldsQueries,
    private readonly holds: ReminderHoldsService,
    private readonly scopes: HoldScopesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @TakenAway('Reminders held back', ['For', 'Kind', 'Days', 'Reason', 'Recorded by'])
  @Allow('read-council-work')
  async list(): Promise<Answer> {
    const today = this.clock.today();
    return page('reminders/holds', holdsView(await this.queries.list(today, MOST_LISTED), today));
  }

  @Get('new')
  async ask(@Query() query: FormBody): Promise<Answer> {
    const scope = await this.scopes.find(query);
    const typed = { form: new HoldForm(), fromOn: typedDayOf(this.clock.today()), untilOn: null };
    return page(TEMPLATE, holdFormView(scope, typed));
  }

  @Post('new')
  async hold(
    @Query() query: FormBody,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const scope = await this.scopes.find(query);
    return submitTyped(await readHold(body), {
      again: (typed, faults) => formAgain(TEMPLATE, holdFormView(scope, typed, faults)),
      act: ({ hold }) => this.holds.hold(author, scope, hold),
      done: () => seeOther(scope.path, `The reminders of ${scope.name} are held`),
    });
  }

  @Post(':id/end')
  async end(@Param('id', new IdPipe('Hold')) id: number, @Author() author: ChangeAuthor): Promise<Answer> {
    const hold = await this.queries.byId(id);
    if (!hold) throw new NotFound(`Hold ${id}`);
    const scope = await this.scopes.find(Object.fromEntries(new URLSearchParams(hold.query)));
    await this.holds.end(author, id, scope);
    return seeOther(HOLDS_PATH, `The hold of ${scope.name} was ended`);
  }
}
