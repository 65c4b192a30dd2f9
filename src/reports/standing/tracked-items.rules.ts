import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { type Dated, latestAsAt } from '../../calendar/latest-as-at.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { latestPosition, statusOfAction, statusOfRecommendation } from '../progress/item-progress.rules.js';
import type { ActionStanding, RecommendationStanding } from '../progress/item-standing.rules.js';
import type { ItemFacts, ReportedResponse } from '../progress/progress-facts.js';
import type { NamedStandings } from './named-standings.rules.js';
import { nextOfAction, nextOfRecommendation } from './next-step.rules.js';
import type { TrackedItem } from './tracked-item.js';

/** A recommendation followed by the actions that carry it out, or an action that carries out none. */
type TrackedGroup = { readonly facts: ItemFacts; readonly items: readonly TrackedItem[] };

/** Everything that stands: what was made first comes first, and each recommendation is followed by its actions. */
export function trackedItems(standings: NamedStandings, asAt: CalendarDay): TrackedItem[] {
  const told = new Set(standings.recommendations.map(({ facts }) => facts.id));
  const alone = standings.actions.filter(
    ({ facts: { recommendationId } }) => recommendationId === null || !told.has(recommendationId),
  );
  const groups = [
    ...standings.recommendations.map((recommendation): TrackedGroup => {
      const plan = standings.actionsOf.get(recommendation.facts.id) ?? [];
      const head = trackedRecommendation(recommendation, plan, standings, asAt);
      const items = plan.map((action) => trackedAction(action, recommendation.response, standings, asAt));
      return { facts: recommendation.facts, items: [head, ...items] };
    }),
    ...alone.map((action): TrackedGroup => {
      return { facts: action.facts, items: [trackedAction(action, null, standings, asAt)] };
    }),
  ];
  return groups.sort(firstMadeFirst).flatMap(({ items }) => items);
}

function firstMadeFirst({ facts: one }: TrackedGroup, { facts: other }: TrackedGroup): number {
  return one.madeOn < other.madeOn ? -1 : one.madeOn > other.madeOn ? 1 : 0;
}

function trackedAction(
  action: ActionStanding,
  response: ReportedResponse | null,
  { name }: NamedStandings,
  asAt: CalendarDay,
): TrackedItem {
  const { facts, state, slippage } = action;
  const { isOpen, label } = describeActionState(state);
  const { dueOn, times, words } = slippage;
  return {
    ...name.action(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    response: response && answerOf(response),
    dueOn,
    daysLate: state === 'overdue' && dueOn ? daysBetween(dueOn, asAt) : 0,
    timesExtended: times,
    slippage: words,
    latest: latestPosition(action),
    carriedOutBy: [],
    status: statusOfAction(action),
    stateLabel: label,
    isOpen,
    closedOn: isOpen ? null : dayOfFact(latestAsAt(facts.verdicts, asAt)),
    next: nextOfAction(state),
  };
}

function trackedRecommendation(
  recommendation: RecommendationStanding,
  plan: readonly ActionStanding[],
  { name }: NamedStandings,
  asAt: CalendarDay,
): TrackedItem {
  const { facts, state, response, answersOwed } = recommendation;
  const { isOpen, label } = describeRecommendationState(state);
  const dueOn = answersOwed.flatMap((each) => each.dueOn ?? []).sort()[0] ?? null;
  return {
    ...name.recommendation(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    response: response && answerOf(response),
    dueOn,
    daysLate: dueOn !== null && dueOn < asAt ? daysBetween(dueOn, asAt) : 0,
    timesExtended: 0,
    slippage: null,
    latest: null,
    carriedOutBy: plan.map((action) => name.action(action.facts).reference),
    status: statusOfRecommendation(recommendation, plan),
    stateLabel: label,
    isOpen,
    closedOn: isOpen ? null : dayOfFact(lastOf(recommendation, plan, asAt)),
    next: nextOfRecommendation(state),
  };
}

/** What closed a recommendation: its rejection, its end, a verdict on it, or on the last of its actions. */
function lastOf(
  { facts, state, response }: RecommendationStanding,
  plan: readonly ActionStanding[],
  asAt: CalendarDay,
): Dated | null {
  if (state === 'rejected') return response;
  const own = latestAsAt(facts.endings, asAt) ?? latestAsAt(facts.verdicts, asAt);
  const ofActions = plan.flatMap((action) => latestAsAt(action.facts.verdicts, asAt) ?? []);
  return own ?? latestAsAt(ofActions, asAt);
}

function answerOf({ on, by, decision, reasons }: ReportedResponse): TrackedItem['response'] {
  return { on, by, decision, reasons };
}

function dayOfFact(fact: Dated | null): CalendarDay | null {
  return fact?.on ?? null;
}
