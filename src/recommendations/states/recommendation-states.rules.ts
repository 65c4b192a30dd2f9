import type { ItemState } from '../../items/item-state.rules.js';

const OWED = { isOpen: true, isChased: true, awaitsVerdict: false };
const OPEN = { isOpen: true, isChased: false, awaitsVerdict: false };
const FOR_SCRUTINY = { isOpen: true, isChased: false, awaitsVerdict: true };
const CLOSED = { isOpen: false, isChased: false, awaitsVerdict: false };

/**
 * Every state a recommendation can be in, in the order of its life. `isChased` is about the formal answer and the addressee;
 * the owners of its actions are chased for those.
 */
export const RECOMMENDATION_STATES = [
  { name: 'clock-not-started', label: 'Response not yet requested', tag: 'grey', ...OPEN },
  { name: 'awaiting-response', label: 'Awaiting response', tag: 'yellow', ...OWED },
  { name: 'response-overdue', label: 'Response overdue', tag: 'red', ...OWED },
  { name: 'accepted-no-action', label: 'Accepted, no action with owner and date', tag: 'orange', ...OPEN },
  { name: 'in-progress', label: 'In progress', tag: 'blue', ...OPEN },
  { name: 'claimed-complete', label: 'Claimed complete', tag: 'purple', ...FOR_SCRUTINY },
  { name: 'agreed-complete', label: 'Agreed complete', tag: 'green', ...CLOSED },
  { name: 'rejected', label: 'Rejected', tag: 'magenta', ...CLOSED },
  { name: 'rejection-not-agreed', label: 'Rejection not agreed', tag: 'orange', ...OPEN },
  { name: 'no-longer-needed', label: 'No longer needed', tag: 'grey', ...CLOSED },
  { name: 'superseded', label: 'Superseded', tag: 'grey', ...CLOSED },
  { name: 'withdrawn', label: 'Withdrawn', tag: 'grey', ...CLOSED },
  { name: 'split', label: 'Split', tag: 'grey', ...CLOSED },
  { name: 'merged', label: 'Merged', tag: 'grey', ...CLOSED },
] as const satisfies readonly ItemState<string>[];

export type RecommendationStateName = (typeof RECOMMENDATION_STATES)[number]['name'];
export type RecommendationState = ItemState<RecommendationStateName>;

const BY_NAME = new Map<RecommendationStateName, RecommendationState>(
  RECOMMENDATION_STATES.map((state) => [state.name, state]),
);

/** The label, the tag and the rest of the state called `name`. */
export function describeRecommendationState(name: RecommendationStateName): RecommendationState {
  const state = BY_NAME.get(name);
  if (!state) throw new Error(`No recommendation is in state “${name}”`);
  return state;
}

/** In these an answer is owed by one of those who are asked, or by all. */
export const UNANSWERED: readonly RecommendationStateName[] = [
  'clock-not-started',
  'awaiting-response',
  'response-overdue',
];
