import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { askNowLinks } from '../../reminders/asking/ask-now.view.js';
import { ItemRemindersService, NOTHING_OWED } from '../../reminders/item-reminders.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { PlannedOnceInterceptor } from '../../web/planned-once.interceptor.js';
import { AskedDay, CurrentViewer } from '../../web/request-params.decorator.js';
import { actionView } from './action.view.js';
import { ActionPageQueries } from './action-page.queries.js';

/** One action with everything that became of it: its updates, its evidence, its extensions, its verdicts, its history. */
@Controller('actions/:reference')
@ShowsThePast()
@UseInterceptors(PlannedOnceInterceptor)
@Allow('read-inside')
export class ActionPageController {
  constructor(
    private readonly rights: ActionRightsService,
    private readonly pages: ActionPageQueries,
    private readonly reminders: ItemRemindersService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('reference', new ReferencePipe('A')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const action = await this.rights.seenBy(viewer, reference);
    const today = this.clock.today();
    const [rights, story, { items, next }] = await Promise.all([
      this.rights.rightsTo(viewer, action),
      this.pages.of(action, today, viewer),
      describeActionState(action.state).isOpen
        ? this.reminders.owed('action', action.id, today, action)
        : NOTHING_OWED,
    ]);
    const mayAsk = asAt === null && rights.mayKeep;
    const askNow = mayAsk ? askNowLinks(items, today, referenceInPath(reference)) : [];
    return page('actions/item', actionView(action, rights, story, next, askNow, viewer));
  }
}
