import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import { type ActionStanding, type RecommendationStanding, UNANSWERED } from './item-standing.rules.js';
import type { ReportBody } from './progress-facts.js';
import type { BodyNumbers, Numbers } from './progress-report.js';

const ENDED: readonly RecommendationStateName[] = ['withdrawn', 'split', 'merged'];

/** What each body asked for and what became of it, and the same of all of them together. */
export function progressNumbers(
  bodies: readonly ReportBody[],
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
  asAt: CalendarDay,
): { bodies: BodyNumbers[]; total: Numbers } {
  return {
    bodies: bodies.map(({ id, code, name }) => ({
      code,
      name,
      ...count(
        recommendations.filter(({ facts }) => facts.bodyId === id),
        actions.filter(({ facts }) => facts.bodyId === id),
        asAt,
      ),
    })),
    total: count(recommendations, actions, asAt),
  };
}

function count(
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
  asAt: CalendarDay,
): Numbers {
  const answers = recommendations.flatMap(({ answersOwed }) => answersOwed);
  const ended = recommendations.filter(({ state }) => ENDED.includes(state));
  const standing = recommendations.filter(({ state }) => !ENDED.includes(state));
  const awaiting = standing.filter(({ state }) => UNANSWERED.includes(state));
  const overdue = awaiting.filter(({ state }) => state === 'response-overdue');
  const dated = awaiting.filter(
    ({ state, answersOwed }) =>
      state === 'awaiting-response' && answersOwed.some(({ dueOn }) => dueOn !== null),
  );
  const answeredByAll = standing.filter(({ state }) => !UNANSWERED.includes(state));
  const answered = (decision: ResponseDecision) =>
    answeredByAll.filter(({ response }) => response?.decision === decision).length;
  return {
    recommendations: {
      made: recommendations.length,
      awaitingResponse: awaiting.length,
      overdue: overdue.length,
      awaitingInTime: dated.length,
      awaitingWithoutDate: awaiting.length - overdue.length - dated.length,
      answersOwed: answers.length,
      answersOverdue: answers.filter(({ dueOn }) => dueOn !== null && dueOn < asAt).length,
      accepted: answered('accepted'),
      acceptedInPart: answered('accepted-in-part'),
      rejected: answered('rejected'),
      closedUnanswered: answeredByAll.filter(({ response }) => !response).length,
      ended: ended.length,
    },
    actions: countActions(actions),
  };
}

function countActions(actions: readonly ActionStanding[]): Numbers['actions'] {
  const open = actions.filter(({ state }) => describeActionState(state).isOpen);
  const overdue = open.filter(({ state }) => state === 'overdue').length;
  const awaitingVerdict = open.filter(({ state }) => state === 'claimed-complete').length;
  const withoutDate = open.filter(
    ({ state, slippage: { dueOn } }) => dueOn === null && state !== 'claimed-complete',
  ).length;
  const agreedComplete = actions.filter(({ state }) => state === 'agreed-complete').length;
  return {
    made: actions.length,
    open: open.length,
    overdue,
    awaitingVerdict,
    inTime: open.length - overdue - awaitingVerdict - withoutDate,
    withoutDate,
    agreedComplete,
    dropped: actions.length - open.length - agreedComplete,
  };
}
