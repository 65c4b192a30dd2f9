import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { isAfter, latestAsAt } from '../../calendar/latest-as-at.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { LatestPosition } from './latest-position.js';
import type { PartsContext } from './parts-context.js';
import type { ReportedVerdict } from './progress-facts.js';
import type { OpenItem } from './progress-parts.js';
import { actionStatus, type ProgressStatus, recommendationStatus } from './progress-status.rules.js';
import type { ReviewedVerdict } from './review.js';

export function statusOfAction({ state, latestUpdate, slippage }: ActionStanding): ProgressStatus {
  const forecastOn = latestUpdate?.forecastOn ?? null;
  return actionStatus({
    state,
    claim: latestUpdate?.claim ?? null,
    isPutOff: slippage.days > 0,
    isForecastLate: slippage.dueOn !== null && forecastOn !== null && forecastOn > slippage.dueOn,
  });
}

export function statusOfRecommendation(
  { state, sentBack }: RecommendationStanding,
  actions: readonly ActionStanding[],
): ProgressStatus {
  const isSilent = actions.every(
    ({ latestUpdate }) => !latestUpdate || !sentBack || isAfter(sentBack, latestUpdate),
  );
  return recommendationStatus(state, actions.map(statusOfAction), sentBack !== null && isSilent);
}

export function latestPosition({ latestUpdate }: ActionStanding): LatestPosition | null {
  if (!latestUpdate) return null;
  const { on, claim, words, forecastOn, evidence } = latestUpdate;
  return { on, claim, words, forecastOn, evidence };
}

/** What a meeting said of it last; a stop that no meeting decided is none. */
export function latestVerdictOf(
  verdicts: readonly ReportedVerdict[],
  asAt: CalendarDay,
): ReviewedVerdict | null {
  const last = latestAsAt(
    verdicts.filter(({ isStop }) => !isStop),
    asAt,
  );
  return last && { verdict: last.verdict, on: last.on, remark: last.words, supersededBy: last.supersededBy };
}

/** An action that is not closed; null where it is. */
export function openAction(standing: ActionStanding, { name }: PartsContext): OpenItem | null {
  const { label: stateLabel, isOpen } = describeActionState(standing.state);
  if (!isOpen) return null;
  return {
    ...name.action(standing.facts),
    stateLabel,
    status: statusOfAction(standing),
    dueOn: standing.slippage.dueOn,
    slippage: standing.slippage.words,
    latest: latestPosition(standing),
  };
}

/** A recommendation that is not closed; null where it is. Of several answers that are owed the first due counts. */
export function openRecommendation(
  standing: RecommendationStanding,
  { name, actionsOf }: PartsContext,
): OpenItem | null {
  const { label: stateLabel, isOpen } = describeRecommendationState(standing.state);
  if (!isOpen) return null;
  const due = standing.answersOwed.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return {
    ...name.recommendation(standing.facts),
    stateLabel,
    status: statusOfRecommendation(standing, actionsOf.get(standing.facts.id) ?? []),
    dueOn: due[0] ?? null,
    slippage: null,
    latest: null,
  };
}
