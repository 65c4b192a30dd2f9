import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../../recommendations/states/recommendation-states.rules.js';
import type { ReportedEvidence } from '../progress/progress-facts.js';
import type { StandingCount } from './year-standing.rules.js';

/** One of the recommendations of a review, in its order. */
export type StoryItem = {
  readonly reference: string;
  readonly path: string;
  readonly label: string | null;
  readonly words: string;
  readonly state: RecommendationStateName;
};

/** An answer that a body gave to some of them on one day. */
export type StoryAnswer = {
  readonly by: string;
  readonly on: CalendarDay;
  readonly decisions: Readonly<Record<ResponseDecision, number>>;
};

/** How a measure moved from its baseline, or from its first value where it has none. */
export type MeasuredOutcome = {
  readonly name: string;
  readonly slug: string;
  readonly from: { readonly words: string; readonly on: CalendarDay } | null;
  readonly to: { readonly words: string; readonly on: CalendarDay };
  /** Whether it went the way it should; null where it did not move, or nothing tells where from. */
  readonly isBetter: boolean | null;
};

/** The words of whoever did it, on the day on which they wrote them. */
export type OwnersWords = { readonly words: string; readonly on: CalendarDay; readonly owner: string | null };

/** What came of one recommendation, with what shows it. */
export type StoryOutcome = {
  readonly reference: string;
  readonly path: string;
  readonly words: string;
  readonly state: RecommendationStateName;
  /** The action whose owner is quoted. */
  readonly action: { readonly reference: string; readonly path: string } | null;
  readonly quote: OwnersWords | null;
  readonly evidence: readonly ReportedEvidence[];
  readonly measures: readonly MeasuredOutcome[];
};

/** The story of one review: what was asked, what was answered, what happened. */
export type ReviewStory = {
  /** The title of its paper; null where it was recommended at a meeting without one. */
  readonly title: string | null;
  readonly path: string | null;
  readonly body: string;
  readonly madeOn: CalendarDay;
  readonly isMadeOnKnown: boolean;
  readonly addressee: string;
  readonly asked: readonly StoryItem[];
  readonly answers: readonly StoryAnswer[];
  readonly standing: StandingCount;
  readonly actions: {
    readonly total: number;
    readonly agreed: number;
    readonly claimed: number;
    readonly overdue: number;
    /** No longer needed, or superseded. */
    readonly dropped: number;
  };
  /** The best evidenced first. */
  readonly outcomes: readonly StoryOutcome[];
};
