import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { type Dated, latestAsAt } from '../../calendar/latest-as-at.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import type { ActionStanding, RecommendationStanding } from '../progress/item-standing.rules.js';
import type { ItemFacts, ReportedResponse } from '../progress/progress-facts.js';
import { actionStatus, recommendationStatus } from '../progress/progress-status.rules.js';
import { nextOfAction, nextOfRecommendation } from './next-step.rules.js';
import type { Standings } from './standings.rules.js';
import type { TrackedItem } from './tracked-item.js';

/** A recommendation with the actions that carry it out, or an action that carries out none. */
export type TrackedGroup = {
  readonly facts: ItemFacts;
  readonly head: TrackedItem;
  readonly actions: readonly TrackedItem[];
};

/** Everything that stands, each recommendation with its actions; in the order in which they were made. */
export function trackedGroups(standings: Standings, asAt: CalendarDay): TrackedGroup[] {
  const { recommendations, actions } = standings;
  const byPlan = new Map<number, ActionStanding[]>(recommendations.map(({ facts }) => [facts.id, []]));
  const alone: ActionStanding[] = [];
  for (const action of actions) {
    const { recommendationId } = action.facts;
    const plan = recommendationId === null ? undefined : byPlan.get(recommendationId);
    (plan ?? alone).push(action);
  }
  const groups = [
    ...recommendations.map((recommendation): TrackedGroup => {
      const plan = byPlan.get(recommendation.facts.id) ?? [];
      const answer = recommendation.response;
      return {
        facts: recommendation.facts,
        head: trackedRecommendation(recommendation, plan, standings, asAt),
        actions: plan.map((action) => trackedAction(action, answer, standings, asAt)),
      };
    }),
    ...alone.map((action): TrackedGroup => {
      return { facts: action.facts, head: trackedAction(action, null, standings, asAt), actions: [] };
    }),
  ];
  return groups.sort(({ facts: one }, { facts: other }) =>
    one.madeOn < other.madeOn ? -1 : one.madeOn > other.madeOn ? 1 : 0,
  );
}

function trackedAction(
  { facts, state, slippage, latestUpdate }: ActionStanding,
  response: ReportedResponse | null,
  { name }: Standings,
  asAt: CalendarDay,
): TrackedItem {
  const { isOpen, label } = describeActionState(state);
  const { dueOn, times, words } = slippage;
  const forecast = latestUpdate?.forecastOn ?? null;
  return {
    ...name.action(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    response: response && answerOf(response),
    dueOn,
    daysLate: state === 'overdue' && dueOn ? daysBetween(dueOn, asAt) : 0,
    timesExtended: times,
    slippage: words,
    position: latestUpdate && {
      on: latestUpdate.on,
      claim: latestUpdate.claim,
      words: latestUpdate.words,
      forecastOn: forecast,
    },
    carriedOutBy: [],
    status: statusOf({ facts, state, slippage, latestUpdate }),
    state: label,
    isOpen,
    closedOn: isOpen ? null : dayOf(latestAsAt(facts.verdicts, asAt)),
    next: nextOfAction(state),
  };
}

function trackedRecommendation(
  recommendation: RecommendationStanding,
  plan: readonly ActionStanding[],
  { name }: Standings,
  asAt: CalendarDay,
): TrackedItem {
  const { facts, state, response, answersOwed } = recommendation;
  const { isOpen, label } = describeRecommendationState(state);
  const days = answersOwed.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort();
  const dueOn = days[0] ?? null;
  const ended = latestAsAt(facts.endings, asAt) ?? latestAsAt(facts.verdicts, asAt);
  return {
    ...name.recommendation(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    response: response && answerOf(response),
    dueOn,
    daysLate: dueOn !== null && dueOn < asAt ? daysBetween(dueOn, asAt) : 0,
    timesExtended: 0,
    slippage: null,
    position: null,
    carriedOutBy: plan.map((action) => name.action(action.facts).reference),
    status: recommendationStatus(state, plan.map(statusOf)),
    state: label,
    isOpen,
    closedOn: isOpen ? null : dayOf(state === 'rejected' ? response : (ended ?? lastAgreed(plan, asAt))),
    next: nextOfRecommendation(state),
  };
}

/** How far an action is, as every report says it. */
function statusOf({ state, slippage, latestUpdate }: ActionStanding) {
  const { dueOn } = slippage;
  const forecast = latestUpdate?.forecastOn ?? null;
  return actionStatus({
    state,
    claim: latestUpdate?.claim ?? null,
    isPutOff: slippage.days > 0,
    isForecastLate: dueOn !== null && forecast !== null && forecast > dueOn,
  });
}

/** The verdict with which scrutiny agreed the last of the actions. */
function lastAgreed(plan: readonly ActionStanding[], asAt: CalendarDay): Dated | null {
  const agreed = plan.flatMap(({ facts }) => latestAsAt(facts.verdicts, asAt) ?? []);
  return latestAsAt(agreed, asAt);
}

function answerOf({ on, by, decision, reasons }: ReportedResponse): TrackedItem['response'] {
  return { on, by, decision, reasons };
}

function dayOf(fact: Dated | null): CalendarDay | null {
  return fact?.on ?? null;
}
