import {
  type Outcome,
  recommendationOutcome,
} from '../../../recommendations/states/recommendation-outcome.rules.js';
import type { RecommendationStanding } from '../item-standing.rules.js';

/** Under what it is counted, as everywhere in the register. */
export function outcomeOf({ state, response, answersOwed }: RecommendationStanding): Outcome {
  const isDated = answersOwed.some(({ dueOn }) => dueOn !== null);
  return recommendationOutcome({ state, decision: response?.decision ?? null, isDated });
}
