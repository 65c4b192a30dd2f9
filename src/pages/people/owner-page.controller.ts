import { Controller, Get, Param } from '@nestjs/common';
import { OpenActionsQueries } from '../../actions/states/open-actions.queries.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { UndoOffersService } from '../../handover/undo/undo-offers.service.js';
import { MessagesQueries } from '../../mail/messages.queries.js';
import { HoldingsQueries } from '../../people/holdings.queries.js';
import { ObligationsService } from '../../people/obligations.service.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { askNowOffer } from '../../reminders/asking/ask-now.view.js';
import { AskPlanningService } from '../../reminders/asking/ask-planning.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { AskedDay, CurrentViewer } from '../../web/request-params.decorator.js';
import { ownerView } from './owner.view.js';

/** One post, team or outside contact: who held it, and what it owes. */
@Controller('people/owners/:id')
@Allow('read-council-work')
export class OwnerPageController {
  constructor(
    private readonly owners: OwnersQueries,
    private readonly holdings: HoldingsQueries,
    private readonly openActions: OpenActionsQueries,
    private readonly history: HistoryQueries,
    private readonly messages: MessagesQueries,
    private readonly obligations: ObligationsService,
    private readonly undo: UndoOffersService,
    private readonly asks: AskPlanningService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShowsThePast()
  async show(
    @Param('id', new IdPipe('Owner')) id: number,
    @CurrentViewer() viewer: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const today = this.clock.today();
    const owner = await this.owners.byId(id);
    const [reached] = await this.owners.byIds([id], today);
    const facts = {
      email: reached?.email ?? null,
      undo: await this.undo.ofOwner(id),
      unreached: await this.messages.unreachedAddresses(),
      holdings: await this.holdings.of(id),
      openActions: await this.openActions.of(id, today),
      formerNames: await this.owners.formerNames(id),
      history: await this.history.of('owner', id),
      fallback: owner.fallbackId === null ? null : await this.owners.byId(owner.fallbackId),
      obligations: await this.obligations.ofOwner(id, 'as-it-is'),
      askNow:
        asAt === null && may(viewer, 'keep-register')
          ? askNowOffer({ kind: 'owners', id }, await this.asks.ofOwner(id, viewer), null)
          : null,
      reportsTo: owner.reportsToId === null ? null : await this.owners.byId(owner.reportsToId),
    };
    return page('people/owner', ownerView(owner, facts, today, may(viewer, 'keep-council-work')));
  }
}
