import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { Keyword } from './formal-rule.js';

/** Whose paper it is, where that changes what its clauses are. */
export interface WhosePaper {
  /** The minutes are of an executive or of the council: what it approves is a decision, what it asks an action. */
  readonly ofExecutive?: boolean;
  /** The paper sets RECOMMENDED over all that the body settles, its own business too (as Welsh councils do). */
  readonly recommendsAll?: boolean;
  /** The day of its meeting, where it is the paper of one. */
  readonly meetingDate?: CalendarDay | null;
  /** The words of its head, in small letters: what a body is called there is this one. */
  readonly wordsOfHead?: ReadonlySet<string>;
}

/** What classification may know of a clause's surroundings. */
export interface Circumstances extends WhosePaper {
  readonly keyword: Keyword;
  /** The clause stands in a scrutiny body's list of recommendations. */
  readonly amongRecommendations?: boolean;
  /** The opening says whom it recommends to. */
  readonly addressed?: boolean;
}
