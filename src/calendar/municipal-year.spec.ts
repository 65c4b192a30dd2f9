import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, parseDay } from './calendar-day.js';
import { type AnnualMeeting, municipalYear, municipalYearOf } from './municipal-year.js';

const ourCouncil: AnnualMeeting = (year) => dayOf(year, 5, year === 2022 ? 18 : 24);

describe('the municipal year', () => {
  it.each([
    ['2022-04-30', '2021/22'],
    ['2022-05-01', '2022/23'],
    ['2022-12-31', '2022/23'],
    ['2023-01-01', '2022/23'],
    ['1999-06-01', '1999/00'],
    ['2009-06-01', '2009/10'],
  ])('of %s is %s by the usual convention', (day, label) => {
    expect(municipalYearOf(parseDay(day)).label).toBe(label);
  });

  it.each([
    ['2022-05-17', '2021/22'],
    ['2022-05-18', '2022/23'],
    ['2023-05-23', '2022/23'],
    ['2023-05-24', '2023/24'],
  ])('of %s is %s where the council gives the days of its annual meetings', (day, label) => {
    expect(municipalYearOf(parseDay(day), ourCouncil).label).toBe(label);
  });

  it('runs to the day before the next annual meeting', () => {
    expect(municipalYear(2022, ourCouncil)).toEqual({
      label: '2022/23',
      startsOn: '2022-05-18',
      endsOn: '2023-05-23',
    });
    expect(municipalYearOf(addDays(municipalYear(2022, ourCouncil).endsOn, 1), ourCouncil).label).toBe(
      '2023/24',
    );
  });
});
