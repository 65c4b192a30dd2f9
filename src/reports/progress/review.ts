import type { ActionStateName } from '../../actions/states/action-states.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Verdict } from '../../items/verdicts/verdict.rules.js';
import type { EndingKind } from '../../recommendations/endings/recommendation-ending.rules.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import type { LatestPosition } from './latest-position.js';
import type { ReportItem } from './progress-report.js';
import type { ProgressStatus } from './progress-status.rules.js';

/** One paper with what it recommends; or, where that is in no paper, what one meeting recommended. */
export type Review = {
  /** Null where there is no paper that everybody may see. */
  readonly title: string | null;
  readonly body: { readonly code: string; readonly name: string };
  /** The body whose meeting it was, or that watches it: “Children’s Panel”. */
  readonly madeBy: string;
  /** The day of the paper or of the meeting; null where nobody knows it. */
  readonly on: CalendarDay | null;
  /** Whether nothing in it is open, and nothing has happened to it since changes are told. */
  readonly isSettled: boolean;
  readonly counts: Readonly<Record<ProgressStatus, number>>;
  /** In the order in which the paper prints them. */
  readonly recommendations: readonly ReviewedRecommendation[];
};

export type ReviewedRecommendation = ReportItem & {
  readonly label: string | null;
  readonly state: RecommendationStateName;
  readonly status: ProgressStatus;
  /** One for each body that is asked, the one that is to answer first before the others. */
  readonly answers: readonly ReviewedAnswer[];
  readonly ending: {
    readonly kind: EndingKind;
    readonly on: CalendarDay;
    readonly reason: string;
    readonly successors: readonly string[];
  } | null;
  readonly verdict: ReviewedVerdict | null;
  readonly actions: readonly ReviewedAction[];
};

export type ReviewedAnswer = {
  readonly by: string;
  /** Null where it has given none. */
  readonly decision: ResponseDecision | null;
  readonly on: CalendarDay | null;
  readonly reasons: string | null;
  /** When it is owed; null where on no day, or it was given. */
  readonly dueOn: CalendarDay | null;
};

export type ReviewedVerdict = {
  readonly verdict: Verdict;
  readonly on: CalendarDay;
  readonly remark: string | null;
  readonly supersededBy: string | null;
};

export type ReviewedAction = ReportItem & {
  readonly state: ActionStateName;
  readonly status: ProgressStatus;
  readonly dueOn: CalendarDay | null;
  /** “third extension, 92 days later than first agreed” */
  readonly slippage: string | null;
  readonly latest: LatestPosition | null;
  readonly verdict: ReviewedVerdict | null;
};
