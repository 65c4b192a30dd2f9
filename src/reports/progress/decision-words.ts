import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';

/** An answer in the words of the report. */
export const DECISION_WORDS: Record<ResponseDecision, string> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  rejected: 'Rejected',
};
