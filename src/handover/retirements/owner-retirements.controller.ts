import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { OpenActionsQueries } from '../../actions/states/open-actions.queries.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ownerPath } from '../../people/owner.rules.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { Allow, KEEPERS } from '../../web/access.js';
import { readDay } from '../../web/british-day-field.js';
import { type FormBody, orFaults, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { OwnerRetirementsService } from './owner-retirements.service.js';
import { RetirementForm } from './retirement.form.js';
import { retirementView } from './retirement.view.js';

const TEMPLATE = 'handover/retirement';

/** Ending a post, a team or a contact. */
@Controller('people/owners/:id')
@Allow(...KEEPERS)
export class OwnerRetirementsController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly openActions: OpenActionsQueries,
    private readonly retirements: OwnerRetirementsService,
    private readonly history: HistoryQueries,
    private readonly clock: Clock,
  ) {}

  @Get('retirement')
  async ask(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    const owner = await this.owners.byId(id);
    const openActions = await this.openActions.of(id, this.clock.today());
    const seen = String(await this.history.lastSeen('owner', id));
    return page(TEMPLATE, retirementView(owner, openActions, { on: null, seen }));
  }

  @Post('retirement')
  async retire(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const owner = await this.owners.byId(id);
    const openActions = await this.openActions.of(id, this.clock.today());
    const on = readDay(body, 'on', 'Day it ends');
    const read = await readForm(RetirementForm, body);
    const seen = String(read.typed.seen);
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, retirementView(owner, openActions, { on: on.typed, seen }, faults));
    const { day } = on;
    if (!read.ok || !day) return again([...(read.ok ? [] : read.faults), ...on.faults]);
    const retired = await orFaults(() => this.retirements.retire(author, id, day, Number(seen)));
    if (!retired.ok) return again(retired.faults);
    return seeOther(ownerPath(id), `${owner.name} was retired`);
  }

  @Post('reinstatement')
  async bringBack(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const { name } = await this.owners.byId(id);
    const read = await readForm(RetirementForm, body);
    if (!read.ok) return seeOther(ownerPath(id));
    await this.retirements.bringBack(author, id, Number(read.form.seen));
    return seeOther(ownerPath(id), `${name} exists again`);
  }
}
