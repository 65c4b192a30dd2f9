import { type CalendarDay, partsOf } from '../calendar/calendar-day.js';
import { type AnnualMeeting, municipalYearOf } from '../calendar/municipal-year.js';

/** Within which years new references count: `R2026/001`, or `R2026-27/001`. */
export const REFERENCE_YEARS = ['calendar', 'municipal'] as const;
export type ReferenceYears = (typeof REFERENCE_YEARS)[number];

/** What the council says of its years. */
export type CouncilYears = { readonly references: ReferenceYears; readonly annualMeeting: AnnualMeeting };

/** The year of a reference given to what was made on `day`, as the register keeps it: 2026, or 202627 for the municipal year 2026/27. */
export function referenceYearOf(day: CalendarDay, { references, annualMeeting }: CouncilYears): number {
  if (references === 'calendar') return partsOf(day).year;
  const { year } = partsOf(municipalYearOf(day, annualMeeting).startsOn);
  return year * 100 + ((year + 1) % 100);
}
