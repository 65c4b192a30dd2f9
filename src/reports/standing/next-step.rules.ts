import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';

const OF_ACTIONS: Record<ActionStateName, string | null> = {
  'no-date': 'A date to be set',
  open: 'To do',
  'due-soon': 'To do',
  overdue: 'To do, or a later date to be agreed',
  'sent-back': 'To be put right',
  'claimed-complete': 'A meeting to agree that it is complete',
  'agreed-complete': null,
  'no-longer-needed': null,
  superseded: null,
};

const OF_RECOMMENDATIONS: Record<RecommendationStateName, string | null> = {
  'clock-not-started': 'Notice to be given',
  'awaiting-response': 'Answer awaited',
  'response-overdue': 'Answer awaited',
  'accepted-no-action': 'An action to be named',
  'in-progress': 'Actions to be done',
  'claimed-complete': 'A meeting to agree that it is complete',
  'agreed-complete': null,
  rejected: null,
  'rejection-not-agreed': 'Answer to be looked at again',
  'no-longer-needed': null,
  superseded: null,
  withdrawn: null,
  split: null,
  merged: null,
};

/** What has to happen next; null where nothing has. */
export function nextOfAction(state: ActionStateName): string | null {
  return OF_ACTIONS[state];
}

/** What has to happen next; null where nothing has. */
export function nextOfRecommendation(state: RecommendationStateName): string | null {
  return OF_RECOMMENDATIONS[state];
}
