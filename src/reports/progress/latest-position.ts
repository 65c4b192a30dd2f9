import type { Claim } from '../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ReportedEvidence } from './progress-facts.js';

/** What an owner said last, in the owner's words. */
export type LatestPosition = {
  readonly on: CalendarDay;
  readonly claim: Claim;
  readonly words: string;
  readonly forecastOn: CalendarDay | null;
  readonly evidence: readonly ReportedEvidence[];
};
