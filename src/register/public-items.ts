import type { ActionStateName } from '../actions/states/action-states.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ContinuationCause } from '../items/continuations/continuation.rules.js';
import type { Provenance } from '../items/provenance/provenance-words.rules.js';
import type { Verdict } from '../items/verdicts/verdict.rules.js';
import type { RecommendationDetails } from '../recommendations/details/recommendation-details.rules.js';
import type { Outcome } from '../recommendations/states/recommendation-outcome.rules.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';
import type { RecommendationStateName } from '../recommendations/states/recommendation-states.rules.js';

type PublicItem = Provenance & {
  readonly year: number;
  readonly number: number;
  readonly text: string;
  /** What the document itself calls it. */
  readonly label: string | null;
  readonly madeOn: CalendarDay;
  /** Whether that is the day, and not only the latest that it can be. */
  readonly isMadeOnKnown: boolean;
  /** The paper it comes from, where that is published. */
  readonly sourceTitle: string | null;
  /** What scrutiny last said of it. */
  readonly verdict: Verdict | null;
  readonly verdictOn: CalendarDay | null;
  readonly verdictWords: string | null;
};

/** The answer of a further addressee. */
export type PublicAnswer = {
  readonly body: string;
  readonly decision: ResponseDecision;
  readonly decidedOn: CalendarDay;
  readonly reasons: string | null;
  readonly responsePlace: string | null;
};

/** A published recommendation as the public can read it. */
export type PublicRecommendation = PublicItem &
  RecommendationDetails & {
    /** The body that is to answer. */
    readonly addressee: string;
    /** To whom else it is addressed. */
    readonly furtherAddressees: readonly string[];
    readonly tags: readonly string[];
    readonly wards: readonly string[];
    readonly responseDueOn: CalendarDay | null;
    /** When each further addressee is to answer, under its own clock; null where no day is set. */
    readonly furtherClocks: readonly { readonly body: string; readonly dueOn: CalendarDay | null }[];
    /** The body whose answer it is: that which is to answer, or its predecessor; null where there is none. */
    readonly answeredBy: string | null;
    readonly decision: ResponseDecision | null;
    readonly decidedOn: CalendarDay | null;
    /** Whether that is the day; null where there is no answer. */
    readonly isDecidedOnKnown: boolean | null;
    readonly reasons: string | null;
    /** Where the response was published, as it was recorded. */
    readonly responsePlace: string | null;
    /** What the further addressees say, each for itself: the latest that stands of each, the earliest first. */
    readonly furtherAnswers: readonly PublicAnswer[];
    readonly state: RecommendationStateName;
    /** Under what it is counted. */
    readonly outcome: Outcome;
  };

/** A published action as the public can read it: owners by post, team or organisation, and no words of updates. */
export type PublicAction = PublicItem & {
  readonly owner: string | null;
  readonly dueOn: CalendarDay | null;
  /** How often the due date was put off. */
  readonly extensions: number;
  readonly recommendationYear: number | null;
  readonly recommendationNumber: number | null;
  /** When it was stopped because its recommendation was rejected or ended, which no meeting judged; null where it was not. */
  readonly stoppedOn: CalendarDay | null;
  /** What became of that recommendation; null also where that is not published. */
  readonly stoppedBecause: ContinuationCause | null;
  readonly state: ActionStateName;
};

/** One page of a list, newest first. */
export type PublicPage<Item> = {
  readonly items: readonly Item[];
  readonly total: number;
  /** How many of them stand before this page. */
  readonly newer: number;
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
};
