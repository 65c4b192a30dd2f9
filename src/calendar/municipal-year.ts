import { addDays, type CalendarDay, dayOf, partsOf } from './calendar-day.js';

/** A council's year, from one annual meeting to the day before the next. */
export interface MunicipalYear {
  /** “2022/23” */
  readonly label: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
}

/** Says on which day of a calendar year a council holds, or held, its annual meeting. */
export type AnnualMeeting = (year: number) => CalendarDay;

/**
 * The convention until a council gives its own days: 1 May. Local Government Act 1972 Sch. 12 para. 1 lets the annual meeting
 * fall in March, April or May, and after ordinary elections some days later in May; few panels meet between the two.
 */
export const FIRST_OF_MAY: AnnualMeeting = (year) => dayOf(year, 5, 1);

/** The municipal year in which `day` lies; the day of the annual meeting belongs to the new one. */
export function municipalYearOf(
  day: CalendarDay,
  annualMeeting: AnnualMeeting = FIRST_OF_MAY,
): MunicipalYear {
  const { year } = partsOf(day);
  return municipalYear(day < annualMeeting(year) ? year - 1 : year, annualMeeting);
}

/** The municipal year that begins in calendar year `firstYear`. */
export function municipalYear(firstYear: number, annualMeeting: AnnualMeeting = FIRST_OF_MAY): MunicipalYear {
  return {
    label: municipalYearLabel(firstYear),
    startsOn: annualMeeting(firstYear),
    endsOn: addDays(annualMeeting(firstYear + 1), -1),
  };
}

/**
 * The municipal years that these calendar years touch, the newest first, by the year in which each begins.
 * @param chosen one that is there in any case
 */
export function municipalYearsTouched(years: readonly number[], chosen: number | null): number[] {
  const begun = years.flatMap((year) => [year, year - 1]);
  return [...new Set([...begun, ...(chosen === null ? [] : [chosen])])].sort((one, other) => other - one);
}

/** “2022/23”, of the municipal year that begins in this calendar year. */
export function municipalYearLabel(firstYear: number): string {
  return `${firstYear}/${String(firstYear + 1).slice(2)}`;
}
