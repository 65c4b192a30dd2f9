import type { OccurrenceStanding } from '../../actions/duties/duty-table.rules.js';
import type { Cadence } from '../../calendar/cadence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import type { RequestKind } from '../../requests/request.rules.js';
import type { LatestPosition } from './latest-position.js';
import type { ReportedMeasure } from './measure-account.js';
import type { OverdueItem, ReportItem } from './progress-report.js';
import type { ProgressStatus } from './progress-status.rules.js';
import type { FrontMatter } from './report-front-matter.js';
import type { Review } from './review.js';

/** What the board reads beside the numbers and the changes. */
export type ProgressParts = {
  readonly frontMatter: FrontMatter;
  /** The newest first. */
  readonly reviews: readonly Review[];
  /** Answers that are owed and late, the latest first; then those that came late since changes are told. */
  readonly lateResponses: readonly LateResponse[];
  /** The longest overdue first. */
  readonly overdueActions: readonly OverdueAction[];
  /** Recommendations all of whose actions are claimed or agreed complete; a meeting has not judged them yet. */
  readonly claimedRecommendations: readonly ClaimedRecommendation[];
  readonly duties: readonly ReportedDuty[];
  readonly dueNext: DueNext;
  /** What was promised at a meeting, and no resolution repeats. */
  readonly promises: readonly OpenItem[];
  /** Actions that are to answer a member's question. */
  readonly questions: readonly QuestionItem[];
  readonly measures: readonly ReportedMeasure[];
  /** The oldest first. */
  readonly requests: readonly RequestedItem[];
  /** Everything that is open. */
  readonly open: readonly OpenItem[];
};

export type LateResponse = ReportItem & {
  /** The addressee that owes it, or owed it. */
  readonly by: string;
  readonly rule: ClockRuleName;
  /** As letters cite it. */
  readonly law: string;
  readonly noticeOn: CalendarDay | null;
  /** When the recommendations were received, or an answer was requested. */
  readonly receivedOn: CalendarDay | null;
  readonly dueOn: CalendarDay;
  /** Null where it is still owed. */
  readonly answeredOn: CalendarDay | null;
  /** Calendar days, 1 or more. */
  readonly daysLate: number;
};

export type OverdueAction = OverdueItem & {
  readonly latest: LatestPosition | null;
  readonly extensions: readonly AgreedExtension[];
};
export type AgreedExtension = {
  readonly on: CalendarDay;
  readonly oldDueOn: CalendarDay | null;
  readonly newDueOn: CalendarDay;
  readonly agreedBy: string;
  readonly reason: string;
};

export type ClaimedRecommendation = ReportItem & {
  /** The day of the last claim. */
  readonly on: CalendarDay | null;
  /** Those of its actions that are not agreed complete yet, with what is claimed of them. */
  readonly claims: readonly {
    readonly reference: string;
    readonly path: string;
    readonly latest: LatestPosition;
  }[];
};

export type ReportedDuty = ReportItem & {
  readonly cadence: Cadence;
  /** How many times it was met, met late, missed, and is overdue. */
  readonly met: number;
  readonly metLate: number;
  readonly missed: number;
  readonly overdue: number;
  /** The times that came due, or were reported, since changes are told; and those that are overdue. */
  readonly lately: readonly OccurrenceAccount[];
  readonly nextOn: CalendarDay | null;
};
export type OccurrenceAccount = {
  readonly dueOn: CalendarDay;
  readonly standing: OccurrenceStanding;
  readonly metOn: CalendarDay | null;
};

export type DueNext = {
  /** The last day that counts: the meeting after the one that reads the report, where it is known. */
  readonly until: CalendarDay;
  readonly isMeeting: boolean;
  /** The first due first. */
  readonly items: readonly (OpenItem & { readonly dueOn: CalendarDay })[];
};

/** Something that is not closed. */
export type OpenItem = ReportItem & {
  /** “Awaiting response” */
  readonly stateLabel: string;
  readonly status: ProgressStatus;
  /** The next day on which something is owed: an answer, or the action. */
  readonly dueOn: CalendarDay | null;
  /** “third extension, 92 days later than first agreed” */
  readonly slippage: string | null;
  readonly latest: LatestPosition | null;
};

export type QuestionItem = OpenItem & { readonly question: string };

export type RequestedItem = ReportItem & {
  readonly request: RequestKind;
  /** The post, team or body that asked. */
  readonly askedBy: string | null;
  readonly askedOn: CalendarDay;
  readonly reason: string;
  readonly dueOn: CalendarDay | null;
  readonly untilOn: CalendarDay | null;
  readonly whose: string | null;
  /** Which request of its kind about the item it is: 1 for the first. */
  readonly nth: number;
  readonly laidBefore: string | null;
  readonly laidOn: CalendarDay | null;
};
