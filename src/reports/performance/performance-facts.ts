import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { MunicipalYear } from '../../calendar/municipal-year.js';
import type { ProgressFacts, ReportedEvidence } from '../progress/progress-facts.js';

/** All that the performance of one year is worked out from. */
export type PerformanceFacts = ProgressFacts & {
  readonly year: MunicipalYear;
  readonly asAt: CalendarDay;
};

/** What everybody may see of the proof of actions, by the id of the action. */
export type OutcomeEvidence = ReadonlyMap<number, readonly ReportedEvidence[]>;
