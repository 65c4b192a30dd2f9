import { describeActionState } from '../../actions/states/action-states.rules.js';
import { latestAsAt } from '../../calendar/latest-as-at.js';
import { groupedBy } from '../../database/grouped-by.js';
import { formatReference } from '../../items/references/reference.rules.js';
import { endedAs } from '../../recommendations/endings/recommendation-ending.rules.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { addresseeAnswers } from './addressee-answers.rules.js';
import {
  latestPosition,
  latestVerdictOf,
  statusOfAction,
  statusOfRecommendation,
} from './item-progress.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { ReviewContext } from './parts-context.js';
import { inPrintedOrder } from './printed-order.rules.js';
import { PROGRESS_STATUSES, type ProgressStatus } from './progress-status.rules.js';
import type { Review, ReviewedAction, ReviewedRecommendation } from './review.js';

/**
 * Every paper once by its title, with what it recommends in its own order; what is in no paper stands apart, by the meeting that made
 * it. The newest first. A paper that was read twice, with one title and day, is one.
 */
export function reviews(context: ReviewContext): Review[] {
  const groups = groupedBy(context.recommendations, ({ facts }) => groupOf(facts));
  return [...groups.values()].map((group) => reviewOf(group, context)).sort(newestFirst);
}

function groupOf({
  sourceTitle,
  sourceOn,
  bodyId,
  meetingBody,
  meetingOn,
  madeOn,
}: RecommendationStanding['facts']): string {
  if (sourceTitle !== null) return JSON.stringify([sourceTitle.trim().toLowerCase(), sourceOn, bodyId]);
  return JSON.stringify([null, meetingBody ?? bodyId, meetingOn ?? madeOn]);
}

/** What one paper or meeting recommended, in the order in which it is printed. */
export function reviewOf(group: readonly RecommendationStanding[], context: ReviewContext): Review {
  const papers = new Set(group.map(({ facts }) => facts.documentId));
  const ordered = inPrintedOrder(group, ({ facts }) => ({
    ...facts,
    startOffset: papers.size === 1 ? facts.startOffset : null,
  }));
  const recommendations = ordered.map((standing) => reviewedRecommendation(standing, context));
  const [first] = ordered;
  const [named] = recommendations;
  if (!first || !named) throw new Error('a group of recommendations holds none');
  const { sourceTitle, sourceOn, meetingBody, meetingOn, madeOn, isMadeOnKnown } = first.facts;
  return {
    title: sourceTitle,
    body: named.body,
    madeBy: meetingBody ?? named.body.name,
    on: sourceTitle === null ? (meetingOn ?? (isMadeOnKnown ? madeOn : null)) : sourceOn,
    isSettled: group.every((each) => isSettled(each, context)),
    counts: countStatuses(recommendations),
    recommendations,
  };
}

function reviewedRecommendation(
  standing: RecommendationStanding,
  context: ReviewContext,
): ReviewedRecommendation {
  const { facts, state, answersOwed } = standing;
  const { name, asAt, actionsOf } = context;
  const actions = actionsOf.get(facts.id) ?? [];
  const ending = latestAsAt(facts.endings, asAt);
  const owedOn = new Map(answersOwed.map(({ by, dueOn }) => [by, dueOn]));
  return {
    ...name.recommendation(facts),
    label: facts.label,
    state,
    status: statusOfRecommendation(standing, actions),
    answers: addresseeAnswers(facts, asAt, context.facts.closedDays).map(({ by, latest }) => ({
      by: latest?.by ?? by,
      decision: latest?.decision ?? null,
      on: latest?.on ?? null,
      reasons: latest?.reasons ?? null,
      dueOn: owedOn.get(by) ?? null,
    })),
    ending:
      ending && endedAs(ending.kind)
        ? {
            kind: ending.kind,
            on: ending.on,
            reason: ending.reason,
            successors: ending.successors.map(formatReference),
          }
        : null,
    verdict: latestVerdictOf(facts.verdicts, asAt),
    actions: actions.map((each) => reviewedAction(each, context)),
  };
}

function reviewedAction(standing: ActionStanding, { name, asAt }: ReviewContext): ReviewedAction {
  return {
    ...name.action(standing.facts),
    state: standing.state,
    status: statusOfAction(standing),
    dueOn: standing.slippage.dueOn,
    slippage: standing.slippage.words,
    latest: latestPosition(standing),
    verdict: latestVerdictOf(standing.facts.verdicts, asAt),
  };
}

/** Whether it and its actions are closed, and nothing of it is news. */
function isSettled(
  { facts, state }: RecommendationStanding,
  { actionsOf, since, asAt }: ReviewContext,
): boolean {
  const actions = actionsOf.get(facts.id) ?? [];
  const isOpen =
    describeRecommendationState(state).isOpen ||
    actions.some((each) => describeActionState(each.state).isOpen);
  const dated = [
    ...[facts.responses, facts.endings, facts.verdicts],
    ...actions.flatMap((each) => [each.facts.updates, each.facts.verdicts, each.facts.extensions]),
  ].flat();
  return !isOpen && facts.madeOn < since && !dated.some(({ on }) => on >= since && on <= asAt);
}

/** How many there are of each status. */
export function countStatuses(
  recommendations: readonly Pick<ReviewedRecommendation, 'status'>[],
): Review['counts'] {
  const counts = Object.fromEntries(PROGRESS_STATUSES.map((status) => [status, 0]));
  for (const { status } of recommendations) counts[status] = (counts[status] ?? 0) + 1;
  return counts as Record<ProgressStatus, number>;
}

function newestFirst(one: Review, other: Review): number {
  if (one.on === other.on) return (one.title ?? '').localeCompare(other.title ?? '', 'en');
  if (one.on === null || other.on === null) return one.on === null ? 1 : -1;
  return one.on < other.on ? 1 : -1;
}
