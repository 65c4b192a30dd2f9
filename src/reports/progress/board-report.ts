import type { Audience } from '../published/audience.rules.js';
import type { ProgressParts } from './progress-parts.js';
import type { ProgressReport } from './progress-report.js';
import type { WithheldSummary } from './withheld-summaries.queries.js';

/** The same with for whom it is made. */
export type TabledReport = BoardReport & {
  readonly audience: Audience;
  /** What an open report says in the place of what is exempt. */
  readonly withheld: readonly WithheldSummary[];
};

/** The whole report that a board tables: its numbers and changes, and all that it goes through in turn. */
export type BoardReport = ProgressReport & ProgressParts;
