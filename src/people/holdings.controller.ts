import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow, KEEPERS } from '../web/access.js';
import { readDay, typedDayOf } from '../web/british-day-field.js';
import { NotFound } from '../web/errors.js';
import { type FormBody, orFaults, readForm } from '../web/form.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { HoldingForm } from './forms/holding.form.js';
import { type HoldingRow, HoldingsQueries } from './holdings.queries.js';
import { HoldingsService } from './holdings.service.js';
import { ownerPath } from './owner.rules.js';
import { OwnersQueries } from './owners.queries.js';
import { holdingFormView } from './views/holding-form.view.js';

const TEMPLATE = 'people/holding-form';

/** When somebody held a post: its end, and what was recorded wrongly. */
@Controller('people/owners/:id/holders/:holding')
@Allow(...KEEPERS)
export class HoldingsController {
  constructor(
    private readonly queries: OwnersQueries,
    private readonly held: HoldingsQueries,
    private readonly holdings: HoldingsService,
    private readonly history: HistoryQueries,
  ) {}

  @Get()
  async ask(
    @Param('id', new IdPipe('Owner')) id: number,
    @Param('holding', new IdPipe('Holding')) holdingId: number,
  ): Promise<Answer> {
    const owner = await this.queries.byId(id);
    const holding = await this.holding(id, holdingId);
    const typed = {
      fromOn: typedDayOf(holding.fromOn),
      untilOn: typedDayOf(holding.untilOn),
      interim: holding.interim,
      seen: String(await this.history.lastSeen('owner', id)),
    };
    return page(TEMPLATE, holdingFormView(owner, holding, typed));
  }

  @Post()
  async correct(
    @Param('id', new IdPipe('Owner')) id: number,
    @Param('holding', new IdPipe('Holding')) holdingId: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const owner = await this.queries.byId(id);
    const holding = await this.holding(id, holdingId);
    const fromOn = readDay(body, 'fromOn', 'First day');
    const untilOn = readDay(body, 'untilOn', 'Last day', true);
    const read = await readForm(HoldingForm, body);
    const form = read.typed;
    const interim = form.interim === 'yes';
    const typed = { fromOn: fromOn.typed, untilOn: untilOn.typed, interim, seen: String(form.seen) };
    const again = (faults: readonly FieldError[]) =>
      formAgain(TEMPLATE, holdingFormView(owner, holding, typed, faults));
    const faults = [...(read.ok ? [] : read.faults), ...fromOn.faults, ...untilOn.faults];
    if (faults.length > 0 || !fromOn.day) return again(faults);
    const days = { fromOn: fromOn.day, untilOn: untilOn.day, interim };
    const corrected = await orFaults(() =>
      this.holdings.correct(author, id, holdingId, days, Number(form.seen)),
    );
    if (!corrected.ok) return again(corrected.faults);
    return seeOther(ownerPath(id), `When ${holding.person} held ${owner.name} was changed`);
  }

  private async holding(ownerId: number, id: number): Promise<HoldingRow> {
    const found = (await this.held.of(ownerId)).find((holding) => holding.id === id);
    if (!found) throw new NotFound('A holder of this post');
    return found;
  }
}
