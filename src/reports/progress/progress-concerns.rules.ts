import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { daysUnnamed } from '../../recommendations/states/named-action.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { AtRiskItem, ClaimedItem, OverdueItem, UnnamedItem } from './progress-report.js';
import type { NameItem } from './report-item.rules.js';

/** Answers that were owed before `asAt`, one for each addressee, the latest first. */
export function overdueResponses(
  recommendations: readonly RecommendationStanding[],
  name: NameItem,
  asAt: CalendarDay,
): OverdueItem[] {
  const late = recommendations.flatMap(({ facts, answersOwed }) =>
    answersOwed.flatMap(({ by, dueOn }) =>
      dueOn !== null && dueOn < asAt
        ? [
            {
              ...name.recommendation({ ...facts, addressee: by }),
              dueOn,
              daysLate: daysBetween(dueOn, asAt),
              timesExtended: 0,
              slippage: null,
            },
          ]
        : [],
    ),
  );
  return late.sort(latestFirst);
}

/** Actions that were due before `asAt`, the latest first. */
export function overdueActions(
  actions: readonly ActionStanding[],
  name: NameItem,
  asAt: CalendarDay,
): OverdueItem[] {
  const late = actions.flatMap(({ facts, state, slippage: { dueOn, times, words } }) =>
    state === 'overdue' && dueOn
      ? [
          {
            ...name.action(facts),
            dueOn,
            daysLate: daysBetween(dueOn, asAt),
            timesExtended: times,
            slippage: words,
          },
        ]
      : [],
  );
  return late.sort(latestFirst);
}

/** What was accepted while no action with an owner and a date says what follows, the oldest answer first. */
export function acceptedWithoutAction(
  recommendations: readonly RecommendationStanding[],
  name: NameItem,
  asAt: CalendarDay,
): UnnamedItem[] {
  return recommendations
    .flatMap(({ facts, state, response }) => {
      const days = daysUnnamed({ state, decidedOn: response?.on ?? null }, asAt);
      return response && days !== null ? [{ ...name.recommendation(facts), on: response.on, days }] : [];
    })
    .sort((one, other) => other.days - one.days);
}

/** Claims of completion that no meeting has judged, the oldest first. */
export function awaitingVerdict(actions: readonly ActionStanding[], name: NameItem): ClaimedItem[] {
  return actions
    .flatMap(({ facts, state, latestUpdate }) =>
      state === 'claimed-complete' && latestUpdate
        ? [
            {
              ...name.action(facts),
              on: latestUpdate.on,
              account: latestUpdate.words,
              evidence: latestUpdate.evidence,
            },
          ]
        : [],
    )
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/**
 * Actions that are still owed and not late yet, whose owner says that they are at risk or delayed, or expects to be done
 * after the due date only. The latest update counts.
 */
export function atRisk(actions: readonly ActionStanding[], name: NameItem): AtRiskItem[] {
  return actions.flatMap(({ facts, state, slippage: { dueOn }, latestUpdate }) => {
    const isOwed = describeActionState(state).isOpen && state !== 'overdue' && state !== 'claimed-complete';
    if (!isOwed || !latestUpdate) return [];
    const { on, claim, words, forecastOn } = latestUpdate;
    const isForecastLate = dueOn !== null && forecastOn !== null && forecastOn > dueOn;
    if (claim !== 'at-risk' && claim !== 'delayed' && !isForecastLate) return [];
    return [{ ...name.action(facts), on, claim, dueOn, forecastOn, account: words }];
  });
}

function latestFirst(one: OverdueItem, other: OverdueItem): number {
  return other.daysLate - one.daysLate;
}
