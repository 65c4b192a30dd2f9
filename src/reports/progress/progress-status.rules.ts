import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import type { Claim } from '../../actions/updates/claim.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';

/**
 * How far a matter is, in the words of a tracker. Where nobody has answered yet, or no action is named, it has not started, and an
 * owner who says that it is at risk is not told to be on track.
 */
export const PROGRESS_STATUSES = [
  'achieved',
  'on-track',
  'at-risk',
  'slipped',
  'stopped',
  'not-started',
] as const;
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];

/** What decides the status of an action: its state, its owner's latest claim, and how its date moved. */
export type ActionProgress = {
  readonly state: ActionStateName;
  readonly claim: Claim | null;
  /** Whether it was put off beyond the date first agreed. */
  readonly isPutOff: boolean;
  /** Whether its owner expects it after its due date. */
  readonly isForecastLate: boolean;
};

/**
 * An action slips where its date has gone by, was put off, or will be missed as its owner says. What is claimed complete has reached
 * its end, though no meeting has agreed: until then it is on track. What a meeting sent back is at risk until its owner says more: it
 * was not done when that was claimed, and nobody has said when it will be.
 */
export function actionStatus({ state, claim, isPutOff, isForecastLate }: ActionProgress): ProgressStatus {
  switch (state) {
    case 'agreed-complete':
      return 'achieved';
    case 'no-longer-needed':
    case 'superseded':
      return 'stopped';
    case 'claimed-complete':
      return 'on-track';
    case 'overdue':
      return 'slipped';
    case 'no-date':
    case 'open':
    case 'due-soon':
    case 'sent-back':
      if (isPutOff || isForecastLate || claim === 'delayed') return 'slipped';
      return claim === 'at-risk' || state === 'sent-back' ? 'at-risk' : 'on-track';
  }
}

/**
 * A recommendation is as far as the least of the actions that carry it out. What was rejected, or ended by its panel or a meeting,
 * has stopped; a late answer is a slip. Where a meeting does not agree with a rejection an answer is wanted again, and nothing has
 * started.
 * @param actions the statuses of its actions
 * @param isSentBack whether a meeting sent it back itself, and nothing was said of its actions since
 */
export function recommendationStatus(
  state: RecommendationStateName,
  actions: readonly ProgressStatus[],
  isSentBack: boolean,
): ProgressStatus {
  switch (state) {
    case 'agreed-complete':
      return 'achieved';
    case 'rejected':
    case 'no-longer-needed':
    case 'superseded':
    case 'withdrawn':
    case 'split':
    case 'merged':
      return 'stopped';
    case 'response-overdue':
      return 'slipped';
    case 'clock-not-started':
    case 'awaiting-response':
    case 'accepted-no-action':
    case 'rejection-not-agreed':
      return worst(actions) ?? 'not-started';
    case 'in-progress':
    case 'claimed-complete':
      return worst(actions) ?? (isSentBack ? 'at-risk' : 'on-track');
  }
}

/** Null where all is well, or there is nothing. */
function worst(actions: readonly ProgressStatus[]): ProgressStatus | null {
  if (actions.includes('slipped')) return 'slipped';
  return actions.includes('at-risk') ? 'at-risk' : null;
}
