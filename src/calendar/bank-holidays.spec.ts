import { describe, expect, it } from '@jest/globals';
import { bankHolidaysAround, bankHolidaysBetween, bankHolidaysOf } from './bank-holidays.js';
import { parseDay, weekdayOf } from './calendar-day.js';

/** As published at https://www.gov.uk/bank-holidays for England and Wales. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
};

describe('the bank holidays of England and Wales', () => {
  it.each(Object.entries(PUBLISHED))('%s', (year, days) => {
    expect(bankHolidaysOf(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('are never at a weekend', () => {
    for (const day of bankHolidaysBetween(1990, 2090)) expect(weekdayOf(day)).toBeLessThan(6);
  });

  it('take a proclamation that is not known here yet', () => {
    const days = bankHolidaysOf(2027, { added: ['2027-06-14'], notKept: ['2027-05-31'] });
    expect(days).toContain('2027-06-14');
    expect(days).not.toContain('2027-05-31');
  });

  it('around New Year reach into both years', () => {
    const days = bankHolidaysAround(parseDay('2026-12-31'));
    expect(days.has(parseDay('2026-12-28'))).toBe(true);
    expect(days.has(parseDay('2027-01-01'))).toBe(true);
  });
});
