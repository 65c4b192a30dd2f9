import { Controller, Get, Param } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { askNowOffers } from '../../reminders/asking/ask-now.view.js';
import { AskPlanningService } from '../../reminders/asking/ask-planning.service.js';
import { ItemRemindersService } from '../../reminders/item-reminders.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { AskedDay, CurrentViewer } from '../../web/request-params.decorator.js';
import { actionView } from './action.view.js';
import { ActionPageQueries } from './action-page.queries.js';

/** One action with everything that became of it: its updates, its evidence, its extensions, its verdicts, its history. */
@Controller('actions/:reference')
@ShowsThePast()
@Allow('read-inside')
export class ActionPageController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly pages: ActionPageQueries,
    private readonly reminders: ItemRemindersService,
    private readonly asks: AskPlanningService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const { action, rights } = await this.rights.find(viewer, reference);
    const today = this.clock.today();
    const [story, matter] = await Promise.all([
      this.pages.of(action, today, viewer),
      this.reminders.matter('action', action.id, today),
    ]);
    const next = await this.reminders.nextOf(matter, today);
    const asks = asAt === null && rights.mayKeep ? await this.asks.ofItem(matter, viewer) : [];
    const askNow = askNowOffers(asks, referenceInPath(reference));
    return page('actions/item', actionView(action, rights, story, next, askNow));
  }
}
