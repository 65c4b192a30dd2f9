import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ResponseDecision } from './recommendation-state.rules.js';
import type { RecommendationStateName } from './recommendation-states.rules.js';
import type { ClockRuleName } from './statutory-clock-law.rules.js';

/** A recommendation as lists and pages read it, as at a day. */
export type RecommendationRow = {
  readonly id: number;
  /** As printed: `R2022/014`. */
  readonly reference: string;
  readonly year: number;
  readonly number: number;
  readonly label: string | null;
  readonly text: string;
  readonly bodyId: number;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly addresseeId: number;
  readonly addresseeCode: string;
  readonly addresseeName: string;
  readonly madeOn: CalendarDay;
  readonly responseDueOn: CalendarDay | null;
  readonly clockRule: ClockRuleName;
  readonly clockLength: string | null;
  readonly quote: string | null;
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  readonly startOffset: number | null;
  readonly meetingId: number | null;
  readonly meetingOn: CalendarDay | null;
  readonly meetingBodyCode: string | null;
  readonly publicity: Publicity;
  /** What the latest answer says; null where there is none. */
  readonly decision: ResponseDecision | null;
  readonly decidedOn: CalendarDay | null;
  /** The day of the first answer, which stopped the clock; null where there is none. */
  readonly firstAnsweredOn: CalendarDay | null;
  readonly state: RecommendationStateName;
};
