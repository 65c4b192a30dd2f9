import { describeActionState } from '../../actions/states/action-states.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { latestAsAt } from '../../calendar/latest-as-at.js';
import { groupedBy } from '../../database/grouped-by.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { statusOfAction, statusOfRecommendation } from './item-progress.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { ReportedAction, ReportedRecommendation, ReportedVerdict } from './progress-facts.js';
import type { FullItem } from './progress-report.js';
import type { NameItem } from './report-item.rules.js';

/** Every item with all that was known of it on `asAt`, recommendations first, by reference. */
export function fullItems(
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
  name: NameItem,
  asAt: CalendarDay,
): FullItem[] {
  const plans = groupedBy(actions, ({ facts: { recommendationId } }) => recommendationId);
  return [
    ...recommendations.map((each) => fullRecommendation(each, plans.get(each.facts.id) ?? [], name, asAt)),
    ...actions.map((each) => fullAction(each, name, asAt)),
  ];
}

function fullRecommendation(
  standing: RecommendationStanding,
  plan: readonly ActionStanding[],
  name: NameItem,
  asAt: CalendarDay,
): FullItem {
  const { facts, state, response, answersOwed } = standing;
  const due = answersOwed.flatMap(({ dueOn }) => dueOn ?? []).sort();
  const [responseDueOn = null] = due;
  return {
    ...name.recommendation(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    addressee: facts.firstAddressee,
    responseDueOn,
    response: response && {
      decision: response.decision,
      on: response.isOnKnown === false ? null : response.on,
      reasons: response.reasons,
    },
    dueOn: null,
    daysLate: lateness(responseDueOn, asAt),
    timesExtended: 0,
    state: describeRecommendationState(state).label,
    status: statusOfRecommendation(standing, plan),
    update: null,
    extension: null,
    ending: endingOf(facts, asAt),
    verdict: verdictOf(facts.verdicts, asAt),
  };
}

function fullAction(action: ActionStanding, name: NameItem, asAt: CalendarDay): FullItem {
  const { facts, state, slippage, latestUpdate } = action;
  return {
    ...name.action(facts),
    madeOn: facts.isMadeOnKnown ? facts.madeOn : null,
    addressee: null,
    responseDueOn: null,
    response: null,
    dueOn: slippage.dueOn,
    daysLate: state === 'overdue' ? lateness(slippage.dueOn, asAt) : 0,
    timesExtended: slippage.times,
    state: describeActionState(state).label,
    status: statusOfAction(action),
    update: latestUpdate && {
      on: latestUpdate.on,
      claim: latestUpdate.claim,
      account: latestUpdate.words,
      forecastOn: latestUpdate.forecastOn,
      evidence: latestUpdate.evidence,
    },
    extension: extensionOf(facts, asAt),
    ending: null,
    verdict: verdictOf(facts.verdicts, asAt),
  };
}

function lateness(dueOn: CalendarDay | null, asAt: CalendarDay): number {
  return dueOn !== null && dueOn < asAt ? daysBetween(dueOn, asAt) : 0;
}

function verdictOf(verdicts: readonly ReportedVerdict[], asAt: CalendarDay): FullItem['verdict'] {
  const last = latestAsAt(verdicts, asAt);
  return last && { on: last.on, verdict: last.verdict, remark: last.words, supersededBy: last.supersededBy };
}

function extensionOf({ extensions }: ReportedAction, asAt: CalendarDay): FullItem['extension'] {
  const last = latestAsAt(extensions, asAt);
  return last && { on: last.on, oldDueOn: last.oldDueOn, agreedBy: last.agreedBy, reason: last.reason };
}

function endingOf({ endings }: ReportedRecommendation, asAt: CalendarDay): FullItem['ending'] {
  const last = latestAsAt(endings, asAt);
  if (!last || last.kind === 'restored') return null;
  return {
    on: last.on,
    kind: last.kind,
    reason: last.reason,
    successors: last.successors.map(formatReference),
  };
}
