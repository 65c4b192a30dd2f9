import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import type { RecommendationRow } from '../recommendation-row.js';
import type { ResponseDecision } from '../states/recommendation-state.rules.js';

/** Whose clock it is: a further addressee's, by its id; null for the body that is to answer first. */
export type ClockHolder = number | null;

/** How a further addressee of a recommendation is asked, and what it answered. */
export type AddresseeClock = ClockOfItem & {
  readonly recommendationId: number;
  readonly addresseeId: number;
  readonly addresseeCode: string;
  readonly addresseeName: string;
  readonly responseDueOn: CalendarDay | null;
  readonly decision: ResponseDecision | null;
  readonly firstAnsweredOn: CalendarDay | null;
};

/** A recommendation as a further addressee is asked it: under its own clock, with its own answer. */
export function asAsked(row: RecommendationRow, clock: AddresseeClock): RecommendationRow {
  const { recommendationId: _, ...own } = clock;
  return { ...row, clockCitation: null, ...own };
}
