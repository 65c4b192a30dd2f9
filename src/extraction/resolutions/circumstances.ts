import type { Keyword } from './formal-rule.js';

/** What classification may know of a clause's surroundings. */
export interface Circumstances {
  readonly keyword: Keyword;
  /** The clause stands in a scrutiny body's list of recommendations. */
  readonly amongRecommendations?: boolean;
  /** The minutes are of an executive or of the council: what it approves is a decision, what it asks an action. */
  readonly ofExecutive?: boolean;
  /** The opening says whom it recommends to. */
  readonly addressed?: boolean;
}
