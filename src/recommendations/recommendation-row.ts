import type { ExemptGround } from '../bodies/exempt-ground.rules.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { ClockRuleName } from '../deadlines/statutory-clock-law.rules.js';
import type { Provenance } from '../items/provenance/provenance-words.rules.js';
import type { RecommendationDetails } from './details/recommendation-details.rules.js';
import type { Outcome } from './states/recommendation-outcome.rules.js';
import type { ResponseDecision } from './states/recommendation-state.rules.js';
import type { RecommendationStateName } from './states/recommendation-states.rules.js';

/** The clock of a further addressee, as a list shows it. */
export type FurtherClock = {
  readonly name: string;
  readonly clockRule: ClockRuleName;
  readonly clockLength: string | null;
  readonly responseDueOn: CalendarDay | null;
  /** Whether it has not answered yet. */
  readonly isOwed: boolean;
};

/** A recommendation as lists and pages read it, as at a day. */
export type RecommendationRow = Provenance &
  RecommendationDetails & {
    readonly id: number;
    /** As printed: `R2022/014`. */
    readonly reference: string;
    readonly year: number;
    readonly number: number;
    readonly text: string;
    readonly bodyId: number;
    readonly addresseeId: number;
    readonly addresseeCode: string;
    readonly addresseeName: string;
    /** To whom it is addressed beside that body. */
    readonly furtherAddressees: readonly string[];
    /** How each of them stands: it answers for itself, under a clock of its own. */
    readonly furtherClocks: readonly FurtherClock[];
    readonly madeOn: CalendarDay;
    /** Whether that is the day, and not only the latest that it can be. */
    readonly isMadeOnKnown: boolean;
    readonly responseDueOn: CalendarDay | null;
    readonly clockRule: ClockRuleName;
    readonly clockLength: string | null;
    readonly clockCitation: string | null;
    readonly quote: string | null;
    readonly documentId: number | null;
    readonly documentTitle: string | null;
    readonly startOffset: number | null;
    readonly meetingId: number | null;
    readonly meetingOn: CalendarDay | null;
    readonly meetingBodyCode: string | null;
    readonly publicity: Publicity;
    readonly exemptGround: ExemptGround | null;
    /** What the public reads while it is exempt. */
    readonly publicSummary: string | null;
    readonly tags: readonly string[];
    readonly wards: readonly string[];
    /** What the latest answer says; null where there is none. */
    readonly decision: ResponseDecision | null;
    readonly decidedOn: CalendarDay | null;
    /** The day of the first answer, which stopped the clock; null where there is none. */
    readonly firstAnsweredOn: CalendarDay | null;
    /** The day on which its panel withdrew, split or merged it; null where it lives. */
    readonly endedOn: CalendarDay | null;
    readonly state: RecommendationStateName;
    /** Under what it is counted. */
    readonly outcome: Outcome;
  };
