import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import { standingsAsAt } from '../progress/counts/report-standings.rules.js';
import type { ProgressFacts } from '../progress/progress-facts.js';

/** How many items there were on a day, and how far they were. */
export type TrendPoint = {
  readonly on: CalendarDay;
  /** Actions, whatever became of them. */
  readonly made: number;
  readonly overdue: number;
  readonly agreedComplete: number;
  /** No longer needed, or superseded. */
  readonly dropped: number;
  /** Recommendations, whatever became of them. */
  readonly recommended: number;
  /** Recommendations that were accepted, in whole or in part, and are still wanted. */
  readonly accepted: number;
  /** Those of them that scrutiny has agreed to be complete. */
  readonly implemented: number;
};

const ACCEPTED: readonly RecommendationStateName[] = [
  'accepted-no-action',
  'in-progress',
  'claimed-complete',
  'agreed-complete',
];

/** How items stood on each of these days; its twin in SQL is in `trend.queries.ts`, and a test compares the two. */
export function trendOf(
  facts: Pick<ProgressFacts, 'recommendations' | 'actions' | 'closedDays'>,
  days: readonly CalendarDay[],
): TrendPoint[] {
  return days.map((on) => {
    const { recommendations, actions } = standingsAsAt(facts, on);
    const states = actions.map(({ state }) => state);
    const count = (...names: readonly string[]) => states.filter((state) => names.includes(state)).length;
    return {
      on,
      made: states.length,
      overdue: count('overdue'),
      agreedComplete: count('agreed-complete'),
      dropped: count('no-longer-needed', 'superseded'),
      recommended: recommendations.length,
      accepted: recommendations.filter(({ state }) => ACCEPTED.includes(state)).length,
      implemented: recommendations.filter(({ state }) => state === 'agreed-complete').length,
    };
  });
}

/** Actions that are not agreed complete, and still wanted. */
export function openActions({ made, dropped, agreedComplete }: TrendPoint): number {
  return made - dropped - agreedComplete;
}

/** Of the recommendations that were accepted, how many in a hundred scrutiny has agreed to be complete; null where there are none. */
export function shareImplemented({ accepted, implemented }: TrendPoint): number | null {
  return inHundred(implemented, accepted);
}

/** Of the actions that are open, how many in a hundred are overdue; null where none is open. */
export function shareOverdue(point: TrendPoint): number | null {
  return inHundred(point.overdue, openActions(point));
}

function inHundred(part: number, whole: number): number | null {
  return whole === 0 ? null : (part / whole) * 100;
}
