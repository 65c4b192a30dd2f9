import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysBetween,
  isCalendarDay,
  NotADay,
  parseDay,
  partsOf,
  weekdayOf,
} from './calendar-day.js';
import { dayInLondon } from './clock.js';

const anyDay = fc.integer({ min: 0, max: 200_000 }).map((days) => addDays(parseDay('1700-01-01'), days));

describe('a day of the calendar', () => {
  it.each(['2022-07-10', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is one', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each([
    '',
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '10/07/2022',
    '2022-07-10T00:00',
    ' 2022-07-10',
  ])('“%s” is none', (text) => {
    expect(() => parseDay(text)).toThrow(NotADay);
  });

  it('is made of its parts again', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: ofMonth } = partsOf(day);
        expect(dayOf(year, month, ofMonth)).toBe(day);
      }),
    );
  });

  it('counts there and back, and orders as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(other > day).toBe(days > 0);
        expect(Math.abs(weekdayOf(other) - weekdayOf(day) - days) % 7).toBe(0);
      }),
    );
  });
});

describe('the day in London', () => {
  it.each([
    ['2022-07-09T22:59:59Z', '2022-07-09', 'a minute before midnight in summer'],
    ['2022-07-09T23:00:00Z', '2022-07-10', 'midnight in summer'],
    ['2022-12-09T23:00:00Z', '2022-12-09', 'an hour before midnight in winter'],
    ['2022-12-10T00:00:00Z', '2022-12-10', 'midnight in winter'],
  ])('%s is %s: %s', (instant, day) => {
    expect(dayInLondon(new Date(instant))).toBe(day);
  });
});
