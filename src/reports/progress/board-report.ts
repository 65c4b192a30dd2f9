import type { ProgressParts } from './progress-parts.js';
import type { ProgressReport } from './progress-report.js';

/** The whole report that a board tables: its numbers and changes, and all that it goes through in turn. */
export type BoardReport = ProgressReport & ProgressParts;
