import {
  type RecommendationStateName,
  UNANSWERED,
} from '../../../recommendations/states/recommendation-states.rules.js';
import type { RecommendationStanding } from '../item-standing.rules.js';
import { outcomeOf } from './standing-outcome.rules.js';

/** Whether an answer came by the day on which it was due; of those who were asked together the latest counts. */
export type Timeliness = 'in-time' | 'late' | 'without-date';

/** What a recommendation is counted under in a report. Each set of these that is said to add up does: see `recommendation-sums`. */
export const RECOMMENDATION_COUNTS = [
  { id: 'made', text: 'Made', isOf: () => true },
  { id: 'answered', text: 'Answered', isOf: (each) => timelinessOf(each) !== null },
  { id: 'accepted', text: 'Accepted', isOf: (each) => outcomeOf(each) === 'accepted' },
  {
    id: 'accepted-in-part',
    text: 'Accepted in part',
    isOf: (each) => outcomeOf(each) === 'accepted-in-part',
  },
  { id: 'rejected', text: 'Rejected', isOf: (each) => outcomeOf(each) === 'rejected' },
  { id: 'answered-in-time', text: 'Answered in time', isOf: (each) => timelinessOf(each) === 'in-time' },
  { id: 'answered-late', text: 'Answered late', isOf: (each) => timelinessOf(each) === 'late' },
  {
    id: 'answered-without-date',
    text: 'Answered, no day set',
    isOf: (each) => timelinessOf(each) === 'without-date',
  },
  { id: 'awaiting', text: 'Awaiting a response', isOf: ({ state }) => UNANSWERED.includes(state) },
  {
    id: 'awaiting-in-time',
    text: 'Awaiting, in time',
    isOf: (each) => outcomeOf(each) === 'awaiting-in-time',
  },
  { id: 'awaiting-overdue', text: 'Awaiting, overdue', isOf: (each) => outcomeOf(each) === 'overdue' },
  {
    id: 'awaiting-without-date',
    text: 'Awaiting, no day set',
    isOf: (each) => outcomeOf(each) === 'awaiting-without-date',
  },
  {
    id: 'closed-unanswered',
    text: 'Closed unanswered',
    isOf: (each) => outcomeOf(each) === 'closed-unanswered',
  },
  { id: 'no-action', text: 'Accepted, no action with owner and date', isOf: isIn('accepted-no-action') },
  { id: 'in-progress', text: 'In progress', isOf: isIn('in-progress') },
  { id: 'claimed', text: 'Claimed complete', isOf: isIn('claimed-complete') },
  { id: 'agreed-complete', text: 'Agreed complete', isOf: isIn('agreed-complete') },
  { id: 'standing-rejected', text: 'Rejected', isOf: isIn('rejected', 'rejection-not-agreed') },
  {
    id: 'no-longer-needed',
    text: 'No longer needed or superseded',
    isOf: isIn('no-longer-needed', 'superseded'),
  },
  { id: 'ended', text: 'Withdrawn, split or merged', isOf: isIn('withdrawn', 'split', 'merged') },
  { id: 'withdrawn', text: 'Withdrawn', isOf: isIn('withdrawn') },
  { id: 'split', text: 'Split into others', isOf: isIn('split') },
  { id: 'merged', text: 'Merged into another', isOf: isIn('merged') },
] as const satisfies readonly {
  readonly id: string;
  readonly text: string;
  readonly isOf: (standing: RecommendationStanding) => boolean;
}[];
export type RecommendationCount = (typeof RECOMMENDATION_COUNTS)[number]['id'];

/** Where a recommendation stands: each has one of these, and together they are all that were made. */
export const RECOMMENDATION_STAGES = [
  'agreed-complete',
  'claimed',
  'in-progress',
  'no-action',
  'awaiting-in-time',
  'awaiting-without-date',
  'awaiting-overdue',
  'standing-rejected',
  'no-longer-needed',
  'ended',
] as const satisfies readonly RecommendationCount[];

/** Sets of which each recommendation of the whole is in one. What was withdrawn, split or merged counts there and nowhere else. */
export const RECOMMENDATION_SUMS: readonly {
  readonly whole: RecommendationCount;
  readonly parts: readonly RecommendationCount[];
}[] = [
  { whole: 'made', parts: ['answered', 'awaiting', 'closed-unanswered', 'withdrawn', 'split', 'merged'] },
  { whole: 'answered', parts: ['accepted', 'accepted-in-part', 'rejected'] },
  { whole: 'answered', parts: ['answered-in-time', 'answered-late', 'answered-without-date'] },
  { whole: 'awaiting', parts: ['awaiting-in-time', 'awaiting-overdue', 'awaiting-without-date'] },
  { whole: 'made', parts: RECOMMENDATION_STAGES },
];

/** How many there are of each. */
export type RecommendationCounts = Readonly<Record<RecommendationCount, number>>;

export function countRecommendations(standings: readonly RecommendationStanding[]): RecommendationCounts {
  return Object.fromEntries(
    RECOMMENDATION_COUNTS.map(({ id, isOf }) => [id, standings.filter(isOf).length]),
  ) as RecommendationCounts;
}

function isIn(...states: readonly RecommendationStateName[]) {
  return ({ state }: RecommendationStanding) => states.includes(state);
}

const ANSWERS: readonly string[] = ['accepted', 'accepted-in-part', 'rejected'];

/** Null where it is not counted as answered. */
function timelinessOf(standing: RecommendationStanding): Timeliness | null {
  if (!ANSWERS.includes(outcomeOf(standing))) return null;
  const lateness = standing.asked.flatMap(({ dueOn, answeredOn }) =>
    dueOn !== null && answeredOn !== null ? [answeredOn > dueOn] : [],
  );
  if (lateness.length === 0) return 'without-date';
  return lateness.includes(true) ? 'late' : 'in-time';
}
