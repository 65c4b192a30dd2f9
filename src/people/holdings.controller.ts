import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { HistoryQueries } from '../audit/history.queries.js';
import { Allow } from '../web/access.js';
import { typedDayOf } from '../web/british-day-field.js';
import { NotFound } from '../web/errors.js';
import type { FormBody } from '../web/form.js';
import { IdPipe } from '../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../web/page.js';
import { Author, type ChangeAuthor } from '../web/request-params.decorator.js';
import { submitTyped } from '../web/submit-form.js';
import { readHolding } from './forms/holding-fields.form.js';
import { type HoldingRow, HoldingsQueries } from './holdings.queries.js';
import { HoldingsService } from './holdings.service.js';
import { type Obligations, ObligationsService } from './obligations.service.js';
import { ownerPath } from './owner.rules.js';
import { OwnersQueries } from './owners.queries.js';
import { holdingFormView } from './views/holding-form.view.js';

const TEMPLATE = 'people/holding-form';

/** When somebody held a post: its end, and what was recorded wrongly. */
@Controller('people/owners/:id/holders/:holding')
@Allow('keep-council-work')
export class HoldingsController {
  constructor(
    private readonly queries: OwnersQueries,
    private readonly held: HoldingsQueries,
    private readonly holdings: HoldingsService,
    private readonly history: HistoryQueries,
    private readonly obligations: ObligationsService,
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
    return page(TEMPLATE, holdingFormView(owner, holding, await this.ifVacant(id), typed));
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
    return submitTyped(await readHolding(body), {
      again: async (typed, faults) =>
        formAgain(TEMPLATE, holdingFormView(owner, holding, await this.ifVacant(id), typed, faults)),
      act: ({ days, typed }) => this.holdings.correct(author, id, holdingId, days, Number(typed.seen)),
      done: () => seeOther(ownerPath(id), `When ${holding.person} held ${owner.name} was changed`),
    });
  }

  private async ifVacant(id: number): Promise<Obligations> {
    return this.obligations.ofOwner(id, 'vacant');
  }

  private async holding(ownerId: number, id: number): Promise<HoldingRow> {
    const found = (await this.held.of(ownerId)).find((holding) => holding.id === id);
    if (!found) throw new NotFound('A holder of this post');
    return found;
  }
}
