import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseBritishDay } from './british-day.js';
import { addDays, isCalendarDay, parseDay, partsOf } from './calendar-day.js';

describe('a day typed into three fields', () => {
  it.each([
    ['10', '7', '2022', '2022-07-10'],
    ['01', '02', '2026', '2026-02-01'],
    [' 29', '2 ', ' 2024 ', '2024-02-29'],
    ['11', 'May', '2022', '2022-05-11'],
    ['11', 'sept', '2022', '2022-09-11'],
    ['11', 'Jan.', '2022', '2022-01-11'],
  ])('%s/%s/%s is %s', (day, month, year, expected) => {
    expect(parseBritishDay(day, month, year)).toEqual({ day: expected, fault: null });
  });

  it.each([
    ['', '', '', 'Enter the due date', 'day month year'],
    [' ', '', ' ', 'Enter the due date', 'day month year'],
    ['10', '', '2022', 'Due date must include a month', 'month'],
    ['10', '', '', 'Due date must include a month and a year', 'month year'],
    ['31', '2', '2026', '31 February 2026 is not a real date', 'day'],
    ['29', '2', '2025', '29 February 2025 is not a real date', 'day'],
    ['31', 'april', '2026', '31 April 2026 is not a real date', 'day'],
    ['32', '1', '2026', 'Due date must have a day from 1 to 31', 'day'],
    ['0', '1', '2026', 'Due date must have a day from 1 to 31', 'day'],
    ['-1', '1', '2026', 'Due date must have a day from 1 to 31', 'day'],
    ['10', '13', '2026', 'Due date must have a month from 1 to 12', 'month'],
    ['10', 'ma', '2026', 'Due date must have a month from 1 to 12', 'month'],
    ['10', '7', '22', 'Due date must have a year of 4 numbers', 'year'],
    ['10', '7', '0022', 'Due date must have a year of 4 numbers', 'year'],
    ['31', '12', '9999', 'Due date must have a year from 1900 to 2999', 'year'],
    ['1', '1', '1000', 'Due date must have a year from 1900 to 2999', 'year'],
    ['x', 'y', '2026', 'Due date must have a day from 1 to 31 and a month from 1 to 12', 'day month'],
  ])('“%s” “%s” “%s”: %s', (day, month, year, message, fields) => {
    const { fault } = parseBritishDay(day, month, year, 'Due date');
    expect(fault?.message).toBe(message);
    expect(fault?.fields.join(' ')).toBe(fields);
  });

  it('reads every real day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (days) => {
        const real = addDays(parseDay('1900-01-01'), days);
        const { day, month, year } = partsOf(real);
        expect(parseBritishDay(String(day), String(month), String(year)).day).toBe(real);
      }),
    );
  });

  it('answers anything typed with a real day or with a fault that marks a field', () => {
    const typed = fc.oneof(fc.string(), fc.integer({ min: -5, max: 3000 }).map(String));
    fc.assert(
      fc.property(typed, typed, typed, (day, month, year) => {
        const answer = parseBritishDay(day, month, year);
        if (answer.fault) expect(answer.fault.fields.length).toBeGreaterThan(0);
        else expect(isCalendarDay(answer.day)).toBe(true);
      }),
    );
  });
});
