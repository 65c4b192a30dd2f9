import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { groupedBy } from '../../../database/grouped-by.js';
import {
  type ActionStanding,
  actionStanding,
  type RecommendationStanding,
  recommendationStanding,
} from '../item-standing.rules.js';
import type { ProgressFacts } from '../progress-facts.js';

/** How all that a report tells stood on a day. */
export type ReportStandings = {
  readonly recommendations: readonly RecommendationStanding[];
  readonly actions: readonly ActionStanding[];
};

/**
 * How the matters of a report stood on `asAt`, on which it was made or on an earlier day. What is not told moves nothing.
 */
export function standingsAsAt(
  facts: Pick<ProgressFacts, 'recommendations' | 'actions' | 'closedDays'>,
  asAt: CalendarDay,
): ReportStandings {
  const actions = facts.actions
    .filter(({ madeOn, isTold }) => madeOn <= asAt && isTold)
    .map((action) => actionStanding(action, asAt));
  const ofRecommendation = groupedBy(actions, ({ facts: { recommendationId } }) => recommendationId);
  const recommendations = facts.recommendations
    .filter(({ madeOn }) => madeOn <= asAt)
    .map((each) => recommendationStanding(each, ofRecommendation.get(each.id) ?? [], asAt, facts.closedDays));
  return { recommendations, actions };
}
