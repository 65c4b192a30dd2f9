import { describe, expect, it } from '@jest/globals';
import { dayOf, parseDay } from '../calendar/calendar-day.js';
import { type AnnualMeeting, FIRST_OF_MAY } from '../calendar/municipal-year.js';
import { type ReferenceYears, referenceYearOf } from './reference-years.rules.js';

const LATE_IN_2026: AnnualMeeting = (year) => (year === 2026 ? dayOf(2026, 5, 20) : FIRST_OF_MAY(year));

describe('the year of a reference', () => {
  it.each<[string, ReferenceYears, AnnualMeeting, number]>([
    ['2026-04-30', 'calendar', FIRST_OF_MAY, 2026],
    ['2026-04-30', 'municipal', FIRST_OF_MAY, 202526],
    ['2026-05-01', 'municipal', FIRST_OF_MAY, 202627],
    ['2026-05-19', 'municipal', LATE_IN_2026, 202526],
    ['2026-05-20', 'municipal', LATE_IN_2026, 202627],
    ['2027-05-01', 'municipal', LATE_IN_2026, 202728],
    ['2099-12-31', 'municipal', FIRST_OF_MAY, 209900],
  ])('of %s, counted by %s years, is %s', (day, references, annualMeeting, year) => {
    expect(referenceYearOf(parseDay(day), { references, annualMeeting })).toBe(year);
  });
});
