import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysBetween } from './bank-holidays.js';
import { addDays, parseDay } from './calendar-day.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, workingDayOnOrAfter } from './working-days.js';

const holidays = bankHolidaysBetween(2019, 2030);
const anyDay = fc.integer({ min: 0, max: 3_600 }).map((days) => addDays(parseDay('2019-06-01'), days));

describe('a working day', () => {
  it.each([
    ['2022-07-08', true, 'a Friday'],
    ['2022-07-09', false, 'a Saturday'],
    ['2022-07-10', false, 'a Sunday'],
    ['2022-06-03', false, 'the Platinum Jubilee'],
    ['2022-05-30', true, 'the last Monday of May 2022, when the holiday was moved'],
    ['2020-05-04', true, 'the first Monday of May 2020, when the holiday was moved'],
    ['2024-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'kept for Boxing Day'],
    ['2024-02-29', true, 'a leap day'],
  ])('%s is one: %s (%s)', (day, is) => {
    expect(isWorkingDay(parseDay(day), holidays)).toBe(is);
  });
});

describe('counting working days', () => {
  it.each([
    ['2022-07-08', 1, '2022-07-11', 'over a weekend'],
    ['2022-07-09', 1, '2022-07-11', 'from a Saturday'],
    ['2022-06-01', 1, '2022-06-06', 'over two bank holidays and a weekend'],
    ['2024-03-28', 1, '2024-04-02', 'over Easter'],
    ['2026-12-24', 2, '2026-12-30', 'over Christmas'],
    ['2022-07-11', -1, '2022-07-08', 'backwards over a weekend'],
    ['2022-07-09', 0, '2022-07-09', 'none at all'],
  ])('%s and %d days is %s: %s', (day, count, reached) => {
    expect(addWorkingDays(parseDay(day), count, holidays)).toBe(reached);
  });

  it('knows the next one, and today where today will do', () => {
    expect(nextWorkingDay(parseDay('2022-07-08'), holidays)).toBe('2022-07-11');
    expect(workingDayOnOrAfter(parseDay('2022-07-08'), holidays)).toBe('2022-07-08');
    expect(workingDayOnOrAfter(parseDay('2022-07-10'), holidays)).toBe('2022-07-11');
  });

  it('lands on a working day and comes back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const start = workingDayOnOrAfter(day, holidays);
        const reached = addWorkingDays(start, count, holidays);
        expect(isWorkingDay(reached, holidays)).toBe(true);
        expect(addWorkingDays(reached, -count, holidays)).toBe(start);
      }),
    );
  });
});
