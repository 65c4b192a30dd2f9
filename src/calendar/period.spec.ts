import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysBetween } from './bank-holidays.js';
import { addDays, type CalendarDay, daysBetween, daysInMonth, parseDay, partsOf } from './calendar-day.js';
import {
  formatPeriod,
  lastDayOfPeriod,
  NotAPeriod,
  type Period,
  parsePeriod,
  periodInWords,
} from './period.js';

const NONE = new Set<never>();
const beginningWith = (period: Period, day: CalendarDay) =>
  lastDayOfPeriod(period, day, 'beginning-with', NONE);

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(parseDay('1950-01-01'), days));
const anyPeriod = fc.record<Period>({
  count: fc.integer({ min: 1, max: 999 }),
  unit: fc.constantFrom('day', 'working day', 'week', 'month'),
});

describe('reading a period', () => {
  it.each([
    ['28d', 28, 'day', '28 days'],
    ['8w', 8, 'week', '8 weeks'],
    ['2m', 2, 'month', '2 months'],
    [' 1M ', 1, 'month', '1 month'],
    ['20 days', 20, 'day', '20 days'],
    ['1 week', 1, 'week', '1 week'],
    ['20wd', 20, 'working day', '20 working days'],
    ['1 working day', 1, 'working day', '1 working day'],
  ])('%s', (text, count, unit, words) => {
    expect(parsePeriod(text)).toEqual({ count, unit });
    expect(periodInWords(parsePeriod(text))).toBe(words);
  });

  it.each(['', '8', 'w', '0d', '-2m', '1.5m', '1000d', '8 fortnights', '2m3d', '٢m'])(
    'refuses “%s”',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(NotAPeriod);
    },
  );

  it('reads back what it writes', () => {
    fc.assert(fc.property(anyPeriod, (period) => expect(parsePeriod(formatPeriod(period))).toEqual(period)));
  });
});

describe('the last day of a period beginning with a day', () => {
  it.each([
    ['2m', '2022-05-11', '2022-07-10', 'a Sunday, and it stays'],
    ['2m', '2025-10-15', '2025-12-14', 'a Sunday before Christmas'],
    ['2m', '2025-12-29', '2026-02-28', 'no 29 February 2026'],
    ['2m', '2025-12-30', '2026-02-28', 'no 30 February'],
    ['2m', '2025-12-31', '2026-02-28', 'no 31 February'],
    ['2m', '2026-01-01', '2026-02-28', 'the day before 1 March'],
    ['2m', '2023-12-31', '2024-02-29', 'no 31 February in a leap year'],
    ['2m', '2023-12-29', '2024-02-28', 'the day before 29 February'],
    ['2m', '2024-02-29', '2024-04-28', 'from a leap day'],
    ['12m', '2024-02-29', '2025-02-28', 'no leap day a year later'],
    ['1m', '2026-01-31', '2026-02-28', 'no 31 February'],
    ['1m', '2026-03-31', '2026-04-30', 'no 31 April'],
    ['28d', '2025-03-03', '2025-03-30', 'over the start of summer time'],
    ['1d', '2025-03-03', '2025-03-03', 'the first day is the last'],
    ['1w', '2025-03-03', '2025-03-09', 'Monday to Sunday'],
    ['8w', '2025-09-01', '2025-10-26', 'over the end of summer time'],
  ])('%s from %s ends on %s: %s', (period, first, last) => {
    expect(beginningWith(parsePeriod(period), parseDay(first))).toBe(last);
  });

  it('a period of days has as many days as it says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 999 }), (first, count) => {
        const last = beginningWith({ count, unit: 'day' }, first);
        expect(daysBetween(first, last) + 1).toBe(count);
      }),
    );
  });

  it('a period of months never ends earlier for starting later, and is as long as its months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (first, count) => {
        const period: Period = { count, unit: 'month' };
        const last = beginningWith(period, first);
        expect(beginningWith(period, addDays(first, 1)) >= last).toBe(true);
        const { year, month, day } = partsOf(addDays(last, 1));
        const corresponds = day === partsOf(first).day;
        expect(
          corresponds || (day === 1 && partsOf(first).day > daysInMonth(year, month === 1 ? 12 : month - 1)),
        ).toBe(true);
      }),
    );
  });

  it('months follow one another without gap or overlap where every month has the date', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (day, count) => {
        fc.pre(partsOf(day).day <= 28);
        const first = beginningWith({ count, unit: 'month' }, day);
        const second = beginningWith({ count: 1, unit: 'month' }, addDays(first, 1));
        expect(second).toBe(beginningWith({ count: count + 1, unit: 'month' }, day));
      }),
    );
  });
});

describe('a period that does not count the day after which it runs', () => {
  const holidays = bankHolidaysBetween(2020, 2030);
  it.each([
    ['28d', '2025-03-03', '2025-03-31'],
    ['8w', '2025-09-01', '2025-10-27'],
    ['2m', '2025-12-31', '2026-02-28'],
    ['1m', '2024-01-31', '2024-02-29'],
    ['2m', '2026-01-01', '2026-03-01'],
    ['1wd', '2026-04-02', '2026-04-07'],
  ])('%s after %s ends on %s', (period, day, last) => {
    expect(lastDayOfPeriod(parsePeriod(period), parseDay(day), 'after', holidays)).toBe(last);
  });

  it('passes over the days on which the council is closed, where it counts working days', () => {
    const closed = new Set([...holidays, parseDay('2026-04-07')]);
    expect(lastDayOfPeriod(parsePeriod('1wd'), parseDay('2026-04-02'), 'after', closed)).toBe('2026-04-08');
    expect(lastDayOfPeriod(parsePeriod('1wd'), parseDay('2026-04-03'), 'beginning-with', closed)).toBe(
      '2026-04-08',
    );
  });
});
