import type { Claim } from '../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';
import type { EndingKind } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { ReportedEvidence } from './progress-facts.js';
import type { ProgressStatus } from './progress-status.rules.js';

/** All that was known of an item on the day of the report: what is null was not said, or is not asked of such an item. */
export type FullFacts = {
  readonly madeOn: CalendarDay | null;
  /** The body that is to answer first. */
  readonly addressee: string | null;
  /** The day on which its answer is due, while one is owed. */
  readonly responseDueOn: CalendarDay | null;
  readonly response: {
    readonly decision: ResponseDecision;
    /** Null where nobody knows the day. */
    readonly on: CalendarDay | null;
    readonly reasons: string | null;
  } | null;
  readonly dueOn: CalendarDay | null;
  /** Calendar days that it, or the answer to it, is late; 0 where it is not. */
  readonly daysLate: number;
  readonly timesExtended: number;
  /** In the words of the register: “Response overdue”. */
  readonly state: string;
  readonly status: ProgressStatus;
  /** The last that its owner said. */
  readonly update: {
    readonly on: CalendarDay;
    readonly claim: Claim;
    readonly account: string;
    readonly forecastOn: CalendarDay | null;
    readonly evidence: readonly ReportedEvidence[];
  } | null;
  /** The last that was agreed. */
  readonly extension: {
    readonly on: CalendarDay;
    readonly oldDueOn: CalendarDay | null;
    readonly agreedBy: string;
    readonly reason: string;
  } | null;
  /** That its panel withdrew, split or merged it, unless it took it up again. */
  readonly ending: {
    readonly on: CalendarDay;
    readonly kind: EndingKind;
    readonly reason: string;
    readonly successors: readonly string[];
  } | null;
  readonly verdict: {
    readonly on: CalendarDay;
    readonly verdict: Verdict;
    readonly remark: string | null;
    readonly supersededBy: string | null;
  } | null;
};
