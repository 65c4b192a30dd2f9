import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import { ActionRightsService } from '../../actions/rights/action-rights.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { ReferencePipe } from '../../items/references/reference.pipe.js';
import { type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { UNANSWERED } from '../../recommendations/states/recommendation-states.rules.js';
import { askNowLinks } from '../../reminders/asking/ask-now.view.js';
import { ItemRemindersService, NOTHING_OWED } from '../../reminders/item-reminders.service.js';
import { Allow, type Viewer } from '../../web/access.js';
import { ShowsThePast } from '../../web/as-at.js';
import { type Answer, page } from '../../web/page.js';
import { may, mayFor } from '../../web/permissions.rules.js';
import { PlannedOnceInterceptor } from '../../web/planned-once.interceptor.js';
import { AskedDay, CurrentViewer } from '../../web/request-params.decorator.js';
import { recommendationView } from './recommendation.view.js';
import { RecommendationPageQueries } from './recommendation-page.queries.js';

/** One recommendation with everything that became of it: its clock, its responses, its actions, its history. */
@Controller('recommendations/:reference')
@ShowsThePast()
@UseInterceptors(PlannedOnceInterceptor)
@Allow('read-inside')
export class RecommendationPageController {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly pages: RecommendationPageQueries,
    private readonly rights: ActionRightsService,
    private readonly reminders: ItemRemindersService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @Param('reference', new ReferencePipe('R')) reference: Reference,
    @CurrentViewer() viewer: Viewer,
    @AskedDay() asAt: CalendarDay | null,
  ): Promise<Answer> {
    const today = this.clock.today();
    const row = await this.recommendations.byReference(reference, today, viewer);
    const [story, { items, next }, mayJudge] = await Promise.all([
      this.pages.of(row.id, today, viewer),
      UNANSWERED.includes(row.state) ? this.reminders.owed('response', row.id, today) : NOTHING_OWED,
      this.rights.judgesFor(viewer),
    ]);
    const rights = {
      mayKeep: mayFor(viewer, 'keep-register', row.bodyId),
      mayJudge: mayJudge(row.bodyId),
      mayRemove: may(viewer, 'keep-council-work'),
    };
    const mayAsk = asAt === null && rights.mayKeep;
    const askNow = mayAsk ? askNowLinks(items, today, referenceInPath(reference)) : [];
    return page(
      'recommendations/item',
      recommendationView(row, story, rights, today, { next, askNow, viewer }),
    );
  }
}
