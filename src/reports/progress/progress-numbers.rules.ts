import { describeActionState } from '../../actions/states/action-states.rules.js';
import type { ActionStanding, RecommendationStanding } from './item-standing.rules.js';
import type { ReportBody } from './progress-facts.js';
import type { BodyNumbers, Numbers } from './progress-report.js';

/** What each body asked for and what became of it, and the same of all of them together. */
export function progressNumbers(
  bodies: readonly ReportBody[],
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
): { bodies: BodyNumbers[]; total: Numbers } {
  return {
    bodies: bodies.map(({ id, code, name }) => ({
      code,
      name,
      ...count(
        recommendations.filter(({ facts }) => facts.bodyId === id),
        actions.filter(({ facts }) => facts.bodyId === id),
      ),
    })),
    total: count(recommendations, actions),
  };
}

function count(
  recommendations: readonly RecommendationStanding[],
  actions: readonly ActionStanding[],
): Numbers {
  const unanswered = ['clock-not-started', 'awaiting-response', 'response-overdue'];
  return {
    recommendations: {
      made: recommendations.length,
      awaitingResponse: recommendations.filter(({ state }) => unanswered.includes(state)).length,
      overdue: recommendations.filter(({ state }) => state === 'response-overdue').length,
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
