import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Review } from '../progress/review.js';
import type { WithheldSummary } from '../progress/withheld-summaries.queries.js';

/** What became of one paper, recommendation by recommendation. As JSON it is what other programs read. */
export type ActionPlan = Pick<Review, 'counts' | 'recommendations'> & {
  readonly document: {
    readonly id: number;
    readonly title: string;
    readonly datedOn: CalendarDay;
    readonly body: { readonly code: string; readonly name: string };
  };
  readonly asAt: CalendarDay;
  /** What the open form says in the place of what is exempt. */
  readonly withheld: readonly WithheldSummary[];
};
