import type { ResponseDecision } from './recommendation-state.rules.js';
import type { RecommendationStateName } from './recommendation-states.rules.js';

/**
 * Under what a recommendation is counted, wherever numbers of them stand: each under one, so that they add up to what was made.
 * “In time” is only what has a date that is not over; what was withdrawn, split or merged is counted for itself, whatever was answered.
 */
export const OUTCOMES = [
  { name: 'awaiting-in-time', label: 'Awaiting response, in time' },
  { name: 'overdue', label: 'Response overdue' },
  { name: 'awaiting-without-date', label: 'Awaiting response, without a date' },
  { name: 'accepted', label: 'Accepted' },
  { name: 'accepted-in-part', label: 'Accepted in part' },
  { name: 'rejected', label: 'Rejected' },
  { name: 'closed-unanswered', label: 'Closed unanswered' },
  { name: 'ended', label: 'Withdrawn, split or merged' },
] as const;
export type Outcome = (typeof OUTCOMES)[number]['name'];

/** Where more than so many are asked about, they are counted together only. */
export const MOST_TOLD_APART = 2000;

/** How many recommendations are counted under each. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

const ENDED: readonly RecommendationStateName[] = ['withdrawn', 'split', 'merged'];
const AWAITING: readonly RecommendationStateName[] = ['awaiting-response', 'clock-not-started'];

/** What decides it: the state, the latest answer that counts, and whether an answer that is owed has a date. */
export type CountedRecommendation = {
  readonly state: RecommendationStateName;
  readonly decision: ResponseDecision | null;
  readonly isDated: boolean;
};

export function recommendationOutcome({ state, decision, isDated }: CountedRecommendation): Outcome {
  if (ENDED.includes(state)) return 'ended';
  if (state === 'response-overdue') return 'overdue';
  if (AWAITING.includes(state)) return isDated ? 'awaiting-in-time' : 'awaiting-without-date';
  return decision ?? 'closed-unanswered';
}

/** How many there are of each. */
export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const count = (name: Outcome) => outcomes.filter((each) => each === name).length;
  return {
    'awaiting-in-time': count('awaiting-in-time'),
    overdue: count('overdue'),
    'awaiting-without-date': count('awaiting-without-date'),
    accepted: count('accepted'),
    'accepted-in-part': count('accepted-in-part'),
    rejected: count('rejected'),
    'closed-unanswered': count('closed-unanswered'),
    ended: count('ended'),
  };
}
