import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { ActionsQueries } from '../../actions/actions.queries.js';
import { FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import { noFilters } from '../../recommendations/list/recommendation-filters.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { type DueLetterLine, LetterLinesService } from '../../reminders/letters/letter-lines.service.js';
import type { TrendPoint } from '../../reports/trend/trend.rules.js';
import { TrendsService } from '../../reports/trend/trends.service.js';
import type { Viewer } from '../../web/access.js';
import { type AnswerOfBody, type ChairedBodyRow, ChairHomeQueries } from './chair-home.queries.js';
import { FIRST_RECOMMENDATIONS } from './first-page.js';

/** What a chair or member looks for before a meeting, of the bodies that concern them. */
export type ChairMatters = {
  readonly bodies: readonly ChairedBodyRow[];
  readonly claimed: readonly ActionRow[];
  /** Recommendations whose every action is claimed complete or agreed. */
  readonly claimedWhole: readonly RecommendationRow[];
  readonly late: readonly ActionRow[];
  readonly answers: readonly AnswerOfBody[];
  /** Letters that are due from them as chair. */
  readonly letters: readonly DueLetterLine[];
  /** How the matters of each body moved, by its id. */
  readonly trends: ReadonlyMap<number, readonly TrendPoint[]>;
};

const MOST = 1000;
const ALL = { ...FIRST_PAGE, size: MOST };
const ALL_RECOMMENDATIONS = { ...FIRST_RECOMMENDATIONS, size: MOST };

@Injectable()
export class ChairHomeService {
  constructor(
    private readonly chairs: ChairHomeQueries,
    private readonly actions: ActionsQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly letters: LetterLinesService,
    private readonly trends: TrendsService,
    private readonly clock: Clock,
  ) {}

  async matters(viewer: Viewer): Promise<ChairMatters> {
    const { personId, bodyIds: named } = viewer;
    const today = this.clock.today();
    const bodies = await this.chairs.bodiesOf(personId, today, currentViewpoint() ? [] : (named ?? []));
    const bodyIds = bodies.map(({ id }) => id);
    const inState = (state: 'overdue' | 'claimed-complete') =>
      this.actions.list({ asker: viewer, bodyIds, states: [state] }, today, ALL);
    const whole = { ...noFilters(viewer), state: 'claimed-complete' as const };
    const [claimed, claimedWhole, late, answers, letters, trends] = await Promise.all([
      inState('claimed-complete'),
      this.recommendations.list(whole, today, ALL_RECOMMENDATIONS),
      inState('overdue'),
      this.chairs.owedTo(bodyIds, today, viewer),
      this.letters.dueFor(viewer, today),
      Promise.all(bodyIds.map((bodyId) => this.trendOf(bodyId, viewer, today))),
    ]);
    return {
      ...{ bodies, answers, letters },
      claimed: claimed.items,
      claimedWhole: claimedWhole.rows,
      late: late.items,
      trends: new Map(trends),
    };
  }

  private async trendOf(bodyId: number, viewer: Viewer, today: CalendarDay) {
    const points = await this.trends.until(today, { visible: visibleTo(viewer), bodyIds: [bodyId] });
    return [bodyId, points] as const;
  }
}
