import { Injectable } from '@nestjs/common';
import type { ActionList } from '../../actions/action-list.queries.js';
import { ActionsQueries, OPEN_STATES } from '../../actions/actions.queries.js';
import { Clock } from '../../calendar/clock.js';
import { OwnerPageQueries, type Vacancy } from '../../people/owner-page.queries.js';
import { noFilters } from '../../recommendations/recommendation-filters.js';
import type { RecommendationStateName } from '../../recommendations/recommendation-states.rules.js';
import {
  type RecommendationList,
  RecommendationsQueries,
} from '../../recommendations/recommendations.queries.js';
import type { Viewer } from '../../web/access.js';
import { FIRST_ACTIONS, FIRST_RECOMMENDATIONS } from './first-page.js';
import {
  type CountedFirstOf,
  type DueResponse,
  type FirstOf,
  HomeQueries,
  type UnnamedRecommendation,
  type UnownedAction,
  type WaitingPaper,
} from './home.queries.js';

/** What awaits those who keep the register. */
export type KeepersMatters = {
  readonly papers: FirstOf<WaitingPaper>;
  readonly notStarted: RecommendationList;
  readonly responsesOverdue: RecommendationList;
  readonly responsesDueSoon: FirstOf<DueResponse>;
  readonly unnamed: CountedFirstOf<UnnamedRecommendation>;
  readonly overdue: ActionList;
  readonly unowned: FirstOf<UnownedAction>;
  /** Posts that owe something and that nobody holds. */
  readonly vacancies: readonly Vacancy[];
  /** Duties of which nobody has decided how often, or from when, they come. */
  readonly undecided: ActionList;
  readonly undated: ActionList;
  readonly awaitingVerdict: ActionList;
  /** How many accounts are open; null for those who do not administer them. */
  readonly accounts: number | null;
};

@Injectable()
export class KeepersHomeService {
  constructor(
    private readonly home: HomeQueries,
    private readonly recommendations: RecommendationsQueries,
    private readonly actions: ActionsQueries,
    private readonly owners: OwnerPageQueries,
    private readonly clock: Clock,
  ) {}

  async matters({ role }: Viewer): Promise<KeepersMatters> {
    const today = this.clock.today();
    // The clock says less than the state, but an index knows it: the state is then worked out for few.
    const unanswered = (clock: 'not-started' | 'overdue', state: RecommendationStateName) =>
      this.recommendations.list({ ...noFilters(role), clock, state }, today, FIRST_RECOMMENDATIONS);
    const actions = (state: 'overdue' | 'no-date' | 'claimed-complete') =>
      this.actions.list({ role, states: [state] }, today, FIRST_ACTIONS);
    return {
      papers: await this.home.papersToReview(),
      notStarted: await unanswered('not-started', 'clock-not-started'),
      responsesOverdue: await unanswered('overdue', 'response-overdue'),
      responsesDueSoon: await this.home.responsesDueSoon(today, role),
      unnamed: await this.home.acceptedWithoutAction(today, role),
      overdue: await actions('overdue'),
      unowned: await this.home.unownedActions(today, role),
      vacancies: await this.owners.vacancies(today),
      undecided: await this.actions.list(
        { role, states: OPEN_STATES, undecided: true },
        today,
        FIRST_ACTIONS,
      ),
      undated: await actions('no-date'),
      awaitingVerdict: await actions('claimed-complete'),
      accounts: role === 'administrator' ? await this.home.openAccounts() : null,
    };
  }
}
