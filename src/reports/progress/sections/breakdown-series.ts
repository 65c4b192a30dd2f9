import type { BarFilling } from '../../../charts/chart-rows.rules.js';
import type { ActionCount } from '../counts/action-counts.rules.js';
import type { BreakdownRow } from '../counts/breakdown.rules.js';
import type { RecommendationCount } from '../counts/recommendation-counts.rules.js';

/** What a column of a breakdown counts: the same in its table and in its chart. */
export type BreakdownSeries = BarFilling & {
  readonly name: string;
  readonly count: (row: BreakdownRow) => number;
  /** What leads to its items: the counts that it sums up. */
  readonly id: string;
};

const ofRecommendations = (
  name: string,
  filling: BarFilling,
  ...ids: readonly [RecommendationCount, ...RecommendationCount[]]
): BreakdownSeries => ({
  name,
  ...filling,
  count: ({ recommendations }) => ids.reduce((sum, id) => sum + recommendations[id], 0),
  id: ids.join(','),
});

const ofActions = (name: string, filling: BarFilling, id: ActionCount): BreakdownSeries => ({
  name,
  ...filling,
  count: ({ actions }) => actions[id],
  id,
});

const DONE: BarFilling = { tone: 'done', pattern: 'solid' };
const CLAIMED: BarFilling = { tone: 'soon', pattern: 'stripes' };
const UNDER_WAY: BarFilling = { tone: 'plain', pattern: 'dots' };
const WAITING: BarFilling = { tone: 'plain', pattern: 'hollow' };
const LATE: BarFilling = { tone: 'late', pattern: 'back-stripes' };
const CLOSED: BarFilling = { tone: 'quiet', pattern: 'lines' };
const ENDED: BarFilling = { tone: 'muted', pattern: 'squares' };

/** Each recommendation is in one of them: together they are what was made. */
export const RECOMMENDATION_SERIES: readonly BreakdownSeries[] = [
  ofRecommendations('Agreed complete', DONE, 'agreed-complete'),
  ofRecommendations('Claimed complete', CLAIMED, 'claimed'),
  ofRecommendations('In progress', UNDER_WAY, 'in-progress', 'no-action'),
  ofRecommendations('Awaiting response', WAITING, 'awaiting-in-time', 'awaiting-without-date'),
  ofRecommendations('Response overdue', LATE, 'awaiting-overdue'),
  ofRecommendations('Rejected or dropped', CLOSED, 'standing-rejected', 'no-longer-needed'),
  ofRecommendations('Withdrawn, split, merged', ENDED, 'ended'),
];

/** Each action is in one of them: together they are what was agreed. */
export const ACTION_SERIES: readonly BreakdownSeries[] = [
  ofActions('Agreed complete', DONE, 'agreed-complete'),
  ofActions('Claimed complete', CLAIMED, 'claimed'),
  ofActions('Open, in time', UNDER_WAY, 'in-time'),
  ofActions('Open, no date', WAITING, 'without-date'),
  ofActions('Overdue', LATE, 'overdue'),
  ofActions('No longer needed', CLOSED, 'dropped'),
];
