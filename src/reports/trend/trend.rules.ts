import type { CalendarDay } from '../../calendar/calendar-day.js';
import { actionStanding } from '../progress/item-standing.rules.js';
import type { ReportedAction } from '../progress/progress-facts.js';

/** How many actions there were on a day, and how far they were. */
export type TrendPoint = {
  readonly on: CalendarDay;
  readonly made: number;
  readonly overdue: number;
  readonly agreedComplete: number;
  /** No longer needed, or superseded. */
  readonly dropped: number;
};

/** How actions stood on each of these days; its twin in SQL is in `trend.queries.ts`, and a test compares the two. */
export function trendOf(actions: readonly ReportedAction[], days: readonly CalendarDay[]): TrendPoint[] {
  return days.map((on) => {
    const states = actions
      .filter(({ madeOn }) => madeOn <= on)
      .map((action) => actionStanding(action, on).state);
    const count = (...names: readonly string[]) => states.filter((state) => names.includes(state)).length;
    return {
      on,
      made: states.length,
      overdue: count('overdue'),
      agreedComplete: count('agreed-complete'),
      dropped: count('no-longer-needed', 'superseded'),
    };
  });
}

/** Of the actions that are still wanted, how many in a hundred scrutiny has agreed to be complete; null where there are none. */
export function shareImplemented({ made, dropped, agreedComplete }: TrendPoint): number | null {
  const wanted = made - dropped;
  return wanted === 0 ? null : (agreedComplete / wanted) * 100;
}
