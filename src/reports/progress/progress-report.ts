import type { Claim } from '../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';
import type { EndingKind } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { Breakdown } from './counts/breakdown.rules.js';
import type { Headline } from './counts/headline.rules.js';
import type { FullFacts } from './full-facts.js';
import type { ReportedEvidence } from './progress-facts.js';
import type { ReportPeriod } from './report-period.js';
import type { Told } from './told/told-groups.rules.js';

/** The progress report of one body as at a day. As JSON it is what other programs read. */
export type ProgressReport = {
  readonly body: { readonly code: string; readonly name: string };
  /** Where matters stand: facts dated after this day had not happened. */
  readonly asAt: CalendarDay;
  /** Changes are told from this day on, itself included. */
  readonly since: CalendarDay;
  /** After what those days begin. */
  readonly period: ReportPeriod;
  /** The day on which it was made. */
  readonly madeOn: CalendarDay;
  readonly headline: Headline;
  readonly breakdown: Breakdown;
  readonly numbers: { readonly bodies: readonly BodyNumbers[]; readonly total: Numbers };
  /** What changed, in sentences, in the order in which it happened. */
  readonly told: readonly Told[];
  readonly changed: ReportedChanges;
  readonly overdue: { readonly responses: readonly OverdueItem[]; readonly actions: readonly OverdueItem[] };
  /** Accepted, but without an action that has an owner and a date; the oldest answer first. */
  readonly acceptedWithoutAction: readonly UnnamedItem[];
  /** Claimed complete; a meeting has not judged it yet. */
  readonly awaitingVerdict: readonly ClaimedItem[];
  /** Not late yet, but said to be at risk or delayed, or forecast for after its due date. */
  readonly atRisk: readonly AtRiskItem[];
  /** Asked in a round, and nothing was said by its deadline; by name of post. */
  readonly noUpdate: readonly SilentItem[];
  /** Every item that the report counts, once. */
  readonly items: readonly FullItem[];
};

export type Numbers = {
  readonly recommendations: {
    readonly made: number;
    /** Without an answer, late or not. */
    readonly awaitingResponse: number;
    readonly overdue: number;
    /** Without an answer that is due on a day to come, or on the day of the report. */
    readonly awaitingInTime: number;
    /** Without an answer, and no day on which one is due. */
    readonly awaitingWithoutDate: number;
    /** Answers, one for each addressee that has given none: a recommendation to two bodies owes two. */
    readonly answersOwed: number;
    readonly answersOverdue: number;
    readonly accepted: number;
    readonly acceptedInPart: number;
    readonly rejected: number;
    /** Closed by a verdict before anybody answered. */
    readonly closedUnanswered: number;
    /** Withdrawn, split or merged, whatever was answered before. */
    readonly ended: number;
  };
  readonly actions: {
    readonly made: number;
    /** Not closed by a verdict, whatever their owners say. */
    readonly open: number;
    readonly overdue: number;
    readonly awaitingVerdict: number;
    /** Open, with a date that is not over; nobody claims that it is done. */
    readonly inTime: number;
    /** The same without a date. */
    readonly withoutDate: number;
    readonly agreedComplete: number;
    /** No longer needed, or superseded. */
    readonly dropped: number;
  };
};
export type BodyNumbers = Numbers & { readonly code: string; readonly name: string };

/** A recommendation or an action as the report names it. */
export type ReportItem = {
  readonly kind: 'recommendation' | 'action';
  /** `R2022/014` */
  readonly reference: string;
  /** Where its page is: `/recommendations/R2022-014`. */
  readonly path: string;
  readonly words: string;
  readonly body: { readonly code: string; readonly name: string };
  /** The municipal year in which it was made: “2022/23”; null where nobody knows the day. */
  readonly municipalYear: string | null;
  /** The addressee of a recommendation; the post, team or contact that owes an action. Null where nobody is named. */
  readonly owner: string | null;
  readonly source: Source;
};

/** An item with all that was known of it. */
export type FullItem = ReportItem & FullFacts;

/** Where an item comes from: a paper of a day, and its label there (“32 a)”). */
export type Source = {
  readonly title: string | null;
  /** The recommendation whose action plan it belongs to: `R2022/014`. */
  readonly planOf: string | null;
  /** Null where nobody knows the day. */
  readonly on: CalendarDay | null;
  readonly label: string | null;
};

export type ReportedChanges = {
  readonly recommendations: readonly (ReportItem & { readonly on: CalendarDay })[];
  readonly responses: readonly AnsweredItem[];
  readonly claims: readonly ClaimedItem[];
  readonly verdicts: readonly JudgedItem[];
  readonly extensions: readonly ExtendedItem[];
  /** What panels withdrew, split, merged or took up again. */
  readonly endings: readonly EndedItem[];
};

export type AnsweredItem = ReportItem & {
  readonly on: CalendarDay;
  /** The body that answered, which may be one of several that were asked. */
  readonly by: string;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
};
export type ClaimedItem = ReportItem & {
  readonly on: CalendarDay;
  /** The owner's words. */
  readonly account: string;
  readonly evidence: readonly ReportedEvidence[];
};
export type JudgedItem = ReportItem & {
  readonly on: CalendarDay;
  readonly verdict: Verdict;
  readonly remark: string | null;
  readonly supersededBy: string | null;
};
export type EndedItem = ReportItem & {
  readonly on: CalendarDay;
  readonly ending: EndingKind;
  readonly reason: string;
  /** The references of what took its place. */
  readonly successors: readonly string[];
};
export type ExtendedItem = ReportItem & {
  readonly on: CalendarDay;
  readonly oldDueOn: CalendarDay | null;
  readonly newDueOn: CalendarDay;
  readonly agreedBy: string;
  readonly reason: string;
};
export type OverdueItem = ReportItem & {
  readonly dueOn: CalendarDay;
  /** Calendar days, 1 or more. */
  readonly daysLate: number;
  readonly timesExtended: number;
  /** “third extension, 92 days later than first agreed” */
  readonly slippage: string | null;
};
export type UnnamedItem = ReportItem & {
  /** The day of the answer. */
  readonly on: CalendarDay;
  /** Calendar days since then. */
  readonly days: number;
};
export type SilentItem = ReportItem & {
  /** The post, team or body that was asked. */
  readonly askedOf: string;
  readonly askedOn: CalendarDay;
  readonly deadlineOn: CalendarDay;
  /** Why nobody could be asked; null where somebody was. */
  readonly notAsked: string | null;
};
export type AtRiskItem = ReportItem & {
  readonly on: CalendarDay;
  readonly claim: Claim;
  readonly dueOn: CalendarDay | null;
  readonly forecastOn: CalendarDay | null;
  readonly account: string;
};
