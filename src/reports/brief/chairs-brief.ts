import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClaimedItem, ReportedChanges, ReportItem } from '../progress/progress-report.js';
import type { Told } from '../progress/told/told-groups.rules.js';
import type { Question } from './questions/question.js';

/** What a chair reads before a meeting. As JSON it is what other programs read. */
export type ChairsBrief = {
  readonly body: { readonly code: string; readonly name: string };
  /** Whose matters it tells of. */
  readonly bodies: readonly { readonly code: string; readonly name: string }[];
  /** The day of the meeting. */
  readonly heldOn: CalendarDay;
  /** Where matters stand. */
  readonly asAt: CalendarDay;
  /** The meeting before it; null where none is known. */
  readonly lastMeetingOn: CalendarDay | null;
  /** Changes are told from this day on, itself included. */
  readonly since: CalendarDay;
  /** Whether it tells of anything that the public may not see. */
  readonly isForPublic: boolean;
  readonly changed: ReportedChanges;
  /** The same in sentences, in the order in which it happened. */
  readonly told: readonly Told[];
  /** Due since the last meeting, up to the day of this one. */
  readonly promised: readonly PromisedItem[];
  /** Late, put off since the last meeting, or expected to be late; what was promised for today stands there. */
  readonly slipped: readonly SlippedItem[];
  /** Claimed complete, for the meeting to judge; the oldest claim first. */
  readonly claimed: readonly ClaimedItem[];
  /** The most telling, three at most. */
  readonly questions: readonly Question[];
};

/** What came of a promise, in one word. */
export type PromiseKept = 'reported-complete' | 'agreed' | 'late' | 'due' | 'dropped';

export type PromisedItem = ReportItem & {
  /** The day on which it is or was due. */
  readonly dueOn: CalendarDay;
  readonly kept: PromiseKept;
  /** The owner's last words; null where nothing was said. */
  readonly account: string | null;
  readonly accountOn: CalendarDay | null;
};

export type SlippedItem = ReportItem & {
  /** The date that holds. */
  readonly dueOn: CalendarDay | null;
  /** Calendar days; 0 where it is not late. */
  readonly daysLate: number;
  readonly timesExtended: number;
  /** In what it slipped: “38 days late”, “second extension, 92 days later than first agreed”. */
  readonly why: readonly string[];
};
