import type { CalendarDay } from '../calendar/calendar-day.js';
import type { Continuation } from '../items/continuations/continuation.rules.js';
import type { ResponseDecision } from '../recommendations/states/recommendation-state.rules.js';

/** A line of the action plan that comes with an answer. */
export type PlannedAction = {
  readonly text: string;
  readonly ownerId: number | null;
  /** In the words of the paper, where the register does not know the owner; null, or left out, where it does, or nobody is named. */
  readonly ownerAsWritten?: string | null;
  readonly dueOn: CalendarDay | null;
};

/** What a response says to one recommendation. */
export type NewAnswer = {
  readonly recommendationId: number;
  readonly decision: ResponseDecision;
  /** Needed where it is not accepted as a whole. */
  readonly reasons: string | null;
  readonly action: PlannedAction | null;
  /** An open action that its plan names again, by its id; null, or left out, for none. */
  readonly carriesOn?: number | null;
  /** More lines of its plan; none where they are left out. */
  readonly furtherActions?: readonly PlannedAction[];
  /** More open actions that its plan names again, by their ids. */
  readonly furtherCarriedOn?: readonly number[];
};

/** The addressee's formal response as it is recorded. */
export type NewResponse = {
  readonly bodyId: number;
  readonly decidedOn: CalendarDay;
  /** Whether that is the day, and not only the latest that it can be; true where nothing is said. */
  readonly isDecidedOnKnown?: boolean;
  /** Who decided for the body; null where it decided itself. */
  readonly decidedBy: string | null;
  /** What it says as a whole. */
  readonly words: string | null;
  /** An address or the words of a paper. */
  readonly publishedAt: string | null;
  /** The meeting with whose papers it was published. */
  readonly meetingId: number | null;
  readonly documentId: number | null;
  readonly answers: readonly NewAnswer[];
  /**
   * What becomes of the open actions of what it rejects. Left out where nobody could be asked, as of a sheet: it is then decided
   * later.
   */
  readonly continuations?: readonly Continuation[];
};

/** Which response is put right, and why. */
export type Correction = { readonly responseId: number; readonly reason: string };
