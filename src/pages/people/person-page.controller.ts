import { Controller, Get, Param } from '@nestjs/common';
import { AccountsQueries } from '../../accounts/accounts.queries.js';
import { HistoryQueries } from '../../audit/history.queries.js';
import { BodyMembersQueries } from '../../bodies/body-members.queries.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { UndoOffersService } from '../../handover/undo/undo-offers.service.js';
import { MessagesQueries } from '../../mail/messages.queries.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { askNowOffer } from '../../reminders/asking/ask-now.view.js';
import { AskPlanningService } from '../../reminders/asking/ask-planning.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { IdPipe } from '../../web/id.pipe.js';
import { type Answer, page } from '../../web/page.js';
import { may } from '../../web/permissions.rules.js';
import { AskedDay, CurrentViewer } from '../../web/request-params.decorator.js';
import { HeldPostsQueries } from './held-posts.queries.js';
import { personView } from './person.view.js';

/** One person: which posts they held when, and what is open of theirs. */
@Controller('people/person/:id')
@Allow('read-council-work')
export class PersonPageController {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly held: HeldPostsQueries,
    private readonly members: BodyMembersQueries,
    private readonly accounts: AccountsQueries,
    private readonly history: HistoryQueries,
    private readonly messages: MessagesQueries,
    private readonly undo: UndoOffersService,
    private readonly asks: AskPlanningService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ShowsThePast()
  async show(
    @Param('id', new IdPipe('Person')) id: number,
    @CurrentViewer() viewer: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const today = this.clock.today();
    const person = await this.persons.byId(id);
    const facts = {
      undo: await this.undo.of('hand-over', id),
      unreached: await this.messages.unreachedAddresses(),
      held: await this.held.of(id, today),
      seats: await this.members.seatsOfPerson(id),
      account: await this.accounts.ofPerson(id),
      history: await this.history.of('person', id),
      askNow:
        asAt === null && may(viewer, 'keep-register')
          ? askNowOffer({ kind: 'people', id }, await this.asks.ofPerson(person, viewer), null)
          : null,
      mayReduce: may(viewer, 'manage-accounts'),
    };
    return page('people/person', personView(person, facts, today));
  }
}
