import { Injectable } from '@nestjs/common';
import { ActionsQueries, OPEN_STATES } from '../../actions/actions.queries.js';
import type { ActionFilters } from '../../actions/list/action-filters.queries.js';
import { FIRST_PAGE } from '../../actions/list/action-order.rules.js';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import { SCRUTINY_KINDS } from '../../bodies/body.rules.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { noFilters, type RecommendationFilters } from '../../recommendations/list/recommendation-filters.js';
import { RecommendationsQueries } from '../../recommendations/recommendations.queries.js';
import { OUTCOMES } from '../../recommendations/states/recommendation-outcome.rules.js';
import type { TrendPoint } from '../../reports/trend/trend.rules.js';
import { TrendsService } from '../../reports/trend/trends.service.js';
import type { Asker } from '../../web/permissions.rules.js';

/** How many items there are, and the address of the list of them. */
export type NumberOfItems = {
  readonly count: number;
  readonly isMore: boolean;
  readonly text: string;
  readonly href: string;
  readonly tone: 'plain' | 'late' | 'soon';
};

const NO_ROWS = { sort: 'reference', descending: true, after: null, before: null, size: 1 } as const;

/** The numbers of one body, each counted by the very list to which it leads. */
@Injectable()
export class BodyNumbersService {
  constructor(
    private readonly recommendations: RecommendationsQueries,
    private readonly actions: ActionsQueries,
    private readonly trends: TrendsService,
  ) {}

  /** How actions that a scrutiny body watches moved over months; none of the others. */
  async trendOf(body: BodyRow, today: CalendarDay, asker: Asker): Promise<readonly TrendPoint[]> {
    if (!SCRUTINY_KINDS.includes(body.kind)) return [];
    return this.trends.until(today, { visible: visibleTo(asker), bodyIds: [body.id] });
  }

  /** A scrutiny body's own items; for the others, what was recommended to them. */
  async of(body: BodyRow, today: CalendarDay, asker: Asker): Promise<NumberOfItems[]> {
    const { code } = body;
    const recommended = async (filters: Partial<RecommendationFilters>, text: string, query: string) => {
      const list = await this.recommendations.list({ ...noFilters(asker), ...filters }, today, NO_ROWS);
      const tone = filters.clock === 'overdue' ? ('late' as const) : ('plain' as const);
      const { total, isMoreThanTotal } = list;
      return { count: total, isMore: isMoreThanTotal, text, href: `/recommendations?${query}`, tone };
    };
    if (!SCRUTINY_KINDS.includes(body.kind)) {
      const overdue = { addresseeCode: code, clock: 'overdue' } as const;
      return [
        await recommended({ addresseeCode: code }, 'recommendations to it', `addressee=${code}`),
        await recommended(overdue, 'overdue answers that it owes', `addressee=${code}&clock=overdue`),
      ];
    }
    return [
      await recommended({ bodyCode: code }, 'recommendations', `body=${code}`),
      ...(await this.outcomes(body, today, asker)),
      await recommended({ bodyCode: code, state: 'open' }, 'of them open', `body=${code}&state=open`),
      ...(await this.actionNumbers(body, today, asker)),
    ];
  }

  /** What became of them: together as many as there are. */
  private async outcomes({ code }: BodyRow, today: CalendarDay, asker: Asker): Promise<NumberOfItems[]> {
    const counts = await this.recommendations.outcomes({ ...noFilters(asker), bodyCode: code }, today);
    if (!counts) return [];
    return OUTCOMES.filter(({ name }) => counts[name] > 0).map(({ name, label }) => {
      const href = `/recommendations?body=${code}&outcome=${name}`;
      const tone = name === 'overdue' ? 'late' : 'plain';
      return {
        count: counts[name],
        isMore: false,
        text: `of them: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
        href,
        tone,
      };
    });
  }

  private async actionNumbers(body: BodyRow, today: CalendarDay, asker: Asker): Promise<NumberOfItems[]> {
    const count = async (
      states: ActionFilters['states'],
      text: string,
      state: string,
      tone: NumberOfItems['tone'],
    ) => {
      const filters = { asker, bodyIds: [body.id], states };
      const { total, isMoreThanTotal } = await this.actions.list(filters, today, { ...FIRST_PAGE, size: 1 });
      const href = `/actions?body=${body.code}&state=${state}`;
      return { count: total, isMore: isMoreThanTotal, text, href, tone };
    };
    return [
      await count(OPEN_STATES, 'actions outstanding', 'outstanding', 'plain'),
      await count(['overdue'], 'of them overdue', 'overdue', 'late'),
      await count(['claimed-complete'], 'claimed complete, for a verdict', 'claimed-complete', 'soon'),
    ];
  }
}
