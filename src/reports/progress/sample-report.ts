import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { BoardReport } from './board-report.js';
import { boardReport } from './board-report.rules.js';
import type { ProgressFacts } from './progress-facts.js';
import { SAMPLE_AS_AT, SAMPLE_SINCE, sampleFacts } from './sample-facts.js';

/** A report of the sample day, made on that day, where nobody said whose it is. */
export function sampleReport(more: Partial<ProgressFacts>, since: CalendarDay = SAMPLE_SINCE): BoardReport {
  const nobody = { reportOf: null, contactOfficer: null };
  return boardReport(sampleFacts(more), SAMPLE_AS_AT, since, SAMPLE_AS_AT, nobody);
}
