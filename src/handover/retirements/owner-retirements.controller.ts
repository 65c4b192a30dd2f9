import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { OpenActionsQueries } from '../../actions/states/open-actions.queries.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import { Clock } from '../../calendar/clock.js';
import { ObligationsService } from '../../people/obligations.service.js';
import type { Owner } from '../../people/owner.entity.js';
import { ownerPath } from '../../people/owner.rules.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { Allow } from '../../web/access.js';
import { type FormBody, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, formAgain, page, seeOther } from '../../web/page.js';
import { Author, type ChangeAuthor } from '../../web/request-params.decorator.js';
import { submitTyped } from '../../web/submit-form.js';
import { OwnerRetirementsService } from './owner-retirements.service.js';
import { RetirementForm } from './retirement.form.js';
import { owedView, retirementView } from './retirement.view.js';
import { readRetirement, type TypedRetirement } from './retirement-fields.form.js';

const FORM = 'handover/retirement';
const OWED = 'handover/retirement-owed';

/** Ending a post, a team or a contact. */
@Controller('people/owners/:id')
@Allow('keep-council-work')
export class OwnerRetirementsController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly openActions: OpenActionsQueries,
    private readonly retirements: OwnerRetirementsService,
    private readonly history: HistoryQueries,
    private readonly obligations: ObligationsService,
    private readonly clock: Clock,
  ) {}

  @Get('retirement')
  async ask(@Param('id', new IdPipe('Owner')) id: number): Promise<Answer> {
    const owner = await this.owners.byId(id);
    const openActions = await this.openActions.of(id, this.clock.today());
    const obligations = await this.obligations.ofOwner(id, 'retired');
    if (openActions > 0) return page(OWED, owedView(owner, openActions, obligations));
    const seen = String(await this.history.lastSeen('owner', id));
    return page(FORM, retirementView(owner, obligations, { on: null, seen }));
  }

  @Post('retirement')
  async retire(
    @Param('id', new IdPipe('Owner')) id: number,
    @Body() body: FormBody,
    @Author() author: ChangeAuthor,
  ): Promise<Answer> {
    const owner = await this.owners.byId(id);
    const openActions = await this.openActions.of(id, this.clock.today());
    return submitTyped(await readRetirement(body), {
      again: (typed, faults) => this.again(owner, openActions, typed, faults),
      act: ({ day, typed }) => this.retirements.retire(author, id, day, Number(typed.seen)),
      done: () => seeOther(ownerPath(id), `${owner.name} was retired`),
    });
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

  /** What is owed meanwhile stands in the way, whatever was typed. */
  private async again(
    owner: Owner,
    openActions: number,
    typed: TypedRetirement,
    faults: readonly FieldError[],
  ): Promise<Answer> {
    const obligations = await this.obligations.ofOwner(owner.id, 'retired');
    if (openActions > 0) return formAgain(OWED, owedView(owner, openActions, obligations, faults));
    return formAgain(FORM, retirementView(owner, obligations, typed, faults));
  }
}
