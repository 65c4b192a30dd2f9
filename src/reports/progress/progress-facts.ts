import type { ActionOrigin } from '../../actions/action.rules.js';
import type { DatedExtension } from '../../actions/due-dates/slippage.rules.js';
import type { DueTerms } from '../../actions/duties/duty.rules.js';
import type { Claim } from '../../actions/updates/claim.rules.js';
import type { ExemptGround } from '../../bodies/exempt-ground.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { Cadence } from '../../calendar/cadence.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Dated } from '../../calendar/latest-as-at.js';
import type { AnnualMeeting } from '../../calendar/municipal-year.js';
import type { BankHolidays } from '../../calendar/working-days.js';
import type { ClockOfItem } from '../../deadlines/clock-event.rules.js';
import type { ClockFacts, ClockRuleName } from '../../deadlines/statutory-clock-law.rules.js';
import type { Reference } from '../../items/references/reference.rules.js';
import type { DatedVerdict } from '../../items/verdicts/verdict.rules.js';
import type { DatedEnding } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { AgendaFacts } from './agenda-facts.js';
import type { LastReport } from './counts/last-report.js';

/** A body that the report speaks of. */
export type ReportBody = { readonly id: number; readonly code: string; readonly name: string };

/** What recommendations and actions have in common. */
export type ItemFacts = {
  readonly id: number;
  readonly year: number;
  readonly number: number;
  readonly label: string | null;
  readonly text: string;
  /** The words of its paper from which it was made; null where it was entered by hand. */
  readonly quote: string | null;
  readonly publicity: Publicity;
  /** Why it is exempt; null where it is not. */
  readonly exemptGround: ExemptGround | null;
  /** What the public reads while it is exempt. */
  readonly publicSummary: string | null;
  readonly bodyId: number;
  readonly madeOn: CalendarDay;
  /** False where the day stands for one that nobody knows. */
  readonly isMadeOnKnown: boolean;
  /** The paper that it comes from, where whoever reads may see that. */
  readonly sourceTitle: string | null;
  readonly sourceOn: CalendarDay | null;
};

export type ReportedResponse = Dated & {
  /** False where the day stands for one that nobody knows. */
  readonly isOnKnown?: boolean;
  /** The body that answered. */
  readonly by: string;
  /** Whether it is asked beside the body whose answer counts. */
  readonly isFurther: boolean;
  readonly decision: ResponseDecision;
  readonly reasons: string | null;
};
export type ReportedVerdict = DatedVerdict & {
  readonly words: string | null;
  readonly supersededBy: string | null;
  /** Whether an action was stopped because its recommendation was rejected or ended: no meeting judged it. */
  readonly isStop?: boolean;
};
/** That its panel withdrew, split or merged a recommendation, or took that back. */
export type ReportedEnding = DatedEnding & {
  readonly reason: string;
  readonly successors: readonly Reference[];
};
export type ReportedUpdate = Dated & {
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly evidence: readonly ReportedEvidence[];
};
export type ReportedExtension = DatedExtension & {
  readonly oldDueOn: CalendarDay | null;
  readonly agreedBy: string;
  readonly reason: string;
};
/** `address` leads elsewhere, or, where the evidence is a file, to its path in this register. */
export type ReportedEvidence = { readonly title: string; readonly address: string };

/** A body that is asked beside the one that is to answer first, with what started its own clock. */
export type ReportedAddressee = ClockOfItem & { readonly name: string; readonly clock: ClockFacts };

/** A recommendation with its dated facts. */
export type ReportedRecommendation = ItemFacts & {
  /** Every body to which it is addressed, the one that is to answer first. */
  readonly addressee: string;
  readonly firstAddressee: string;
  /** The directorate of the team or contact that answers for that body; null where none is known. */
  readonly answeringDirectorate: string | null;
  /** The paper that it was made from, and where it stands there; null where it was entered by hand. */
  readonly documentId: number | null;
  readonly startOffset: number | null;
  readonly clockRule: ClockRuleName;
  readonly clockLength: string | null;
  readonly clockCitation: string | null;
  readonly clock: ClockFacts;
  readonly further: readonly ReportedAddressee[];
  /** The meeting that made it. */
  readonly meetingBody: string | null;
  readonly meetingOn: CalendarDay | null;
  readonly wards: readonly string[];
  readonly responses: readonly ReportedResponse[];
  readonly endings: readonly ReportedEnding[];
  readonly verdicts: readonly ReportedVerdict[];
};

/** An action with its dated facts. */
export type ReportedAction = ItemFacts & {
  /** False for one that only counts towards its recommendation's state: its words stay in the database. */
  readonly isTold: boolean;
  readonly recommendationId: number | null;
  /** The recommendation whose action plan it belongs to, where whoever reads may see that. */
  readonly planOf: Reference | null;
  readonly owner: string | null;
  readonly ownerId: number | null;
  readonly directorate: string | null;
  readonly origin: ActionOrigin;
  /** How often it is due again; null where it is due once. */
  readonly cadence: Cadence | null;
  /** Whether it has an owner and a date, as the register knows it. */
  readonly isNamed: boolean;
  /** The member's question that it answers. */
  readonly question: string | null;
  /** From what its dates follow, where it recurs. */
  readonly terms: DueTerms;
  readonly wards: readonly string[];
  /** The date that holds today, every extension included. */
  readonly dueOn: CalendarDay | null;
  readonly updates: readonly ReportedUpdate[];
  readonly extensions: readonly ReportedExtension[];
  readonly verdicts: readonly ReportedVerdict[];
};

/** Something that an owner was asked for in a round, and said nothing of until it closed. */
export type SilentAsking = {
  readonly kind: 'action' | 'recommendation';
  readonly itemId: number;
  /** The post, team or body as it was called when it was asked. */
  readonly owedBy: string;
  readonly askedOn: CalendarDay;
  readonly deadlineOn: CalendarDay;
  /** Why nobody could be asked; null where somebody was. */
  readonly reason: string | null;
};

/** All that a report is made from: facts dated on or before its day. */
export type ProgressFacts = AgendaFacts & {
  /** Whom the report is for. */
  readonly body: ReportBody;
  /** Whose items it tells of, in the order in which it names them. */
  readonly bodies: readonly ReportBody[];
  /** On which the council does not work. */
  readonly closedDays: BankHolidays;
  readonly annualMeeting: AnnualMeeting;
  readonly recommendations: readonly ReportedRecommendation[];
  readonly actions: readonly ReportedAction[];
  /** Of the last round of each body that closed since changes are told, and before the day of the report. */
  readonly silent: readonly SilentAsking[];
  /** The published report before this one; null, or left out, where there is none. */
  readonly lastReport?: LastReport | null;
  /** The day of the body’s last meeting; null, or left out, where none is known. */
  readonly lastMeetingOn?: CalendarDay | null;
};

/** The items of a report by their ids in the database. */
export type ReportedItemIds = {
  readonly recommendations: readonly number[];
  readonly actions: readonly number[];
};
