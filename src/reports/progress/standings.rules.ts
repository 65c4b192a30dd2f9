import type { CalendarDay } from '../../calendar/calendar-day.js';
import { groupedBy } from '../../database/grouped-by.js';
import {
  type ActionStanding,
  actionStanding,
  type RecommendationStanding,
  recommendationStanding,
} from './item-standing.rules.js';
import type { ProgressFacts } from './progress-facts.js';

/** How everything stood that a report tells. */
export type Standings = {
  readonly recommendations: readonly RecommendationStanding[];
  /** Those that are told. */
  readonly actions: readonly ActionStanding[];
  /** The same by the recommendation that they carry out. */
  readonly actionsOf: ReadonlyMap<number | null, readonly ActionStanding[]>;
};

/** How everything stood on `asAt`; what was made later had not happened. */
export function standingsOn(facts: ProgressFacts, asAt: CalendarDay): Standings {
  const actions = facts.actions
    .filter(({ isTold, madeOn }) => isTold && madeOn <= asAt)
    .map((action) => actionStanding(action, asAt));
  const actionsOf = groupedBy(actions, ({ facts: { recommendationId } }) => recommendationId);
  const recommendations = facts.recommendations
    .filter(({ madeOn }) => madeOn <= asAt)
    .map((each) => recommendationStanding(each, actionsOf.get(each.id) ?? [], asAt, facts.closedDays));
  return { recommendations, actions, actionsOf };
}
