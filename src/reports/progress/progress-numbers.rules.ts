import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { countOutcomes } from '../../recommendations/states/recommendation-outcome.rules.js';
import { outcomeOf } from './counts/standing-outcome.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { ReportBody } from './progress-facts.js';
import type { BodyNumbers, Numbers } from './progress-report.js';

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
  const counted = countOutcomes(recommendations.map(outcomeOf));
  const { overdue } = counted;
  const [inTime, withoutDate] = [counted['awaiting-in-time'], counted['awaiting-without-date']];
  return {
    recommendations: {
      made: recommendations.length,
      awaitingResponse: overdue + inTime + withoutDate,
      overdue,
      awaitingInTime: inTime,
      awaitingWithoutDate: withoutDate,
      answersOwed: answers.length,
      answersOverdue: answers.filter(({ dueOn }) => dueOn !== null && dueOn < asAt).length,
      accepted: counted.accepted,
      acceptedInPart: counted['accepted-in-part'],
      rejected: counted.rejected,
      closedUnanswered: counted['closed-unanswered'],
      ended: counted.ended,
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
