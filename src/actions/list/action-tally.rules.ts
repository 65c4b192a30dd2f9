import { isAfter } from '../../calendar/latest-as-at.js';
import type { ActionTally } from '../../recommendations/states/recommendation-state.rules.js';
import type { DatedClaim } from '../states/action-state.rules.js';
import type { ActionStateName } from '../states/action-states.rules.js';

/** One of a recommendation's actions, as at the day asked about. */
export interface TalliedAction {
  readonly state: ActionStateName;
  /** Whether it has an owner and a date. */
  readonly isNamed: boolean;
  /** Its latest claim, whatever it says. */
  readonly claim: DatedClaim | null;
}

const DROPPED: readonly ActionStateName[] = ['no-longer-needed', 'superseded'];

/** Counts the actions of one recommendation, for `recommendationState`. */
export function tallyActions(actions: readonly TalliedAction[]): ActionTally {
  const count = (...states: ActionStateName[]) =>
    actions.filter(({ state }) => states.includes(state)).length;
  return {
    total: actions.length,
    named: actions.filter(({ state, isNamed }) => isNamed && !DROPPED.includes(state)).length,
    agreedComplete: count('agreed-complete'),
    claimedComplete: count('claimed-complete'),
    dropped: count(...DROPPED),
    lastClaim: lastClaimOfCompletion(actions),
  };
}

function lastClaimOfCompletion(actions: readonly TalliedAction[]): DatedClaim | null {
  let last: DatedClaim | null = null;
  for (const { claim } of actions) {
    if (claim?.claim === 'complete' && (last === null || isAfter(claim, last))) last = claim;
  }
  return last;
}
