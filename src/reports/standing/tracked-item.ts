import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { LatestPosition } from '../progress/latest-position.js';
import type { ReportedResponse } from '../progress/progress-facts.js';
import type { ReportItem } from '../progress/progress-report.js';
import type { ProgressStatus } from '../progress/progress-status.rules.js';

/** A recommendation or an action with what trackers and lists tell of it. */
export type TrackedItem = ReportItem & {
  /** The day on which it was made; null where nobody knows. */
  readonly madeOn: CalendarDay | null;
  /** The answer to the recommendation, or to that which an action carries out; null where there is none, or none is asked. */
  readonly response: Pick<ReportedResponse, 'on' | 'by' | 'decision' | 'reasons'> | null;
  /** When it is due, or the answer to it while one is owed; null where no day is set. */
  readonly dueOn: CalendarDay | null;
  /** Calendar days; 0 where it is not late. */
  readonly daysLate: number;
  readonly timesExtended: number;
  /** “third extension, 92 days later than first agreed” */
  readonly slippage: string | null;
  /** The last that its owner said; null where nothing was said, and for recommendations. */
  readonly latest: LatestPosition | null;
  /** The references of the actions that carry out a recommendation. */
  readonly carriedOutBy: readonly string[];
  readonly status: ProgressStatus;
  /** Its state in the words of the register. */
  readonly stateLabel: string;
  readonly isOpen: boolean;
  /** The day on which it was agreed to be complete, or ended otherwise; null while it is open. */
  readonly closedOn: CalendarDay | null;
  /** What has to happen next; null where it is closed. */
  readonly next: string | null;
};
