import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
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
  const unanswered = ['clock-not-started', 'awaiting-response', 'response-overdue'];
  return {
    recommendations: {
      made: recommendations.length,
      awaitingResponse: recommendations.filter(({ state }) => unanswered.includes(state)).length,
      overdue: recommendations.filter(({ state }) => state === 'response-overdue').length,
      answersOwed: answers.length,
      answersOverdue: answers.filter(({ dueOn }) => dueOn !== null && dueOn < asAt).length,
      accepted: recommendations.filter(({ response }) => response?.decision === 'accepted').length,
      acceptedInPart: recommendations.filter(({ response }) => response?.decision === 'accepted-in-part')
        .length,
      rejected: recommendations.filter(({ response }) => response?.decision === 'rejected').length,
    },
    actions: {
      made: actions.length,
      open: actions.filter(({ state }) => describeActionState(state).isOpen).length,
      overdue: actions.filter(({ state }) => state === 'overdue').length,
      awaitingVerdict: actions.filter(({ state }) => state === 'claimed-complete').length,
      agreedComplete: actions.filter(({ state }) => state === 'agreed-complete').length,
    },
  };
}
