import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../calendar/calendar-day.js';
import { chartPosition, dayTicks, niceTicks, placeOfDay, rowsOf } from './chart-scale.rules.js';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(parseDay('1970-01-01'), days));

describe('the figures of an axis', () => {
  it.each<[number, number, number[]]>([
    [0, 10, [0, 2, 4, 6, 8, 10]],
    [83.2, 95.6, [80, 85, 90, 95, 100]],
    [41, 118, [40, 60, 80, 100, 120]],
    [0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3]],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [50, 50, [45, 50, 55]],
    [0, 0, [-1, -0.5, 0, 0.5, 1]],
    [1_000_000, 4_200_000, [1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000]],
  ])('from %d to %d are round', (least, greatest, ticks) => {
    expect(niceTicks([least, greatest], 5)).toEqual(ticks);
  });

  it('enclose what is drawn, evenly, and are never many', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((each) => Number(each.toFixed(4)));
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 10 }), (one, other, most) => {
        const [least, greatest] = [Math.min(one, other), Math.max(one, other)];
        const ticks = niceTicks([least, greatest], most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        const slack = Math.max(1e-9, (greatest - least) * 1e-5);
        expect(ticks[0]).toBeLessThanOrEqual(least + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(greatest - slack);
        const spaces = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
        for (const space of spaces) expect(space / (spaces[0] ?? 1)).toBeCloseTo(1, 3);
      }),
    );
  });
});

describe('the place of a figure', () => {
  it.each<[number, number]>([
    [0, 300],
    [50, 160],
    [100, 20],
  ])('%d of 100 upwards', (value, place) => {
    expect(chartPosition(value, [0, 100], [300, 20])).toBe(place);
  });

  it('is the middle where there is no extent', () => {
    expect(chartPosition(7, [7, 7], [0, 10])).toBe(5);
  });

  it('keeps the order of days and the ends of the axis', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { minLength: 3, maxLength: 3 }), (days) => {
        const [first, between, last] = [...days].sort();
        if (!first || !between || !last) throw new Error('three days were asked for');
        const place = (on: typeof first) => placeOfDay(on, [first, last], [64, 624]);
        expect([place(first), place(last)]).toEqual([64, 624]);
        expect(place(between)).toBeGreaterThanOrEqual(64);
        expect(place(between)).toBeLessThanOrEqual(624);
      }),
    );
  });
});

describe('the days of an axis', () => {
  it.each([
    ['2022-01-01', '2022-05-01', ['Jan 2022', 'Feb 2022', 'Mar 2022', 'Apr 2022', 'May 2022']],
    ['2022-02-11', '2023-01-20', ['Apr 2022', 'Jul 2022', 'Oct 2022', 'Jan 2023']],
    ['2019-03-31', '2024-03-31', ['2020', '2021', '2022', '2023', '2024']],
    ['2022-03-02', '2022-03-20', ['2 March 2022', '20 March 2022']],
    ['2022-03-02', '2022-03-02', ['2 March 2022']],
  ])('from %s to %s', (first, last, words) => {
    expect(dayTicks([parseDay(first), parseDay(last)], 6).map(({ text }) => text)).toEqual(words);
  });

  it('lie on the axis, in order, and are never many', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const [first, last] = one < other ? ([one, other] as const) : ([other, one] as const);
        const ticks = dayTicks([first, last], 6);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        const days = ticks.map(({ on }) => on);
        expect([...days].sort()).toEqual(days);
        expect(days.every((on) => on >= first && on <= last)).toBe(true);
      }),
    );
  });
});

describe('the rows of marks', () => {
  it.each<[string, number[], number[]]>([
    ['far apart', [0, 30, 60], [0, 0, 0]],
    ['close together', [0, 10, 20], [0, 1, 0]],
    ['at one place', [5, 5, 5], [0, 1, 2]],
    ['none', [], []],
  ])('%s', (_, places, rows) => {
    expect(rowsOf(places, 20)).toEqual(rows);
  });

  it('never let two marks of one row cover each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 })), (places) => {
        const sorted = [...places].sort((one, other) => one - other);
        const rows = rowsOf(sorted, 20);
        for (const row of new Set(rows)) {
          const inRow = sorted.filter((_, index) => rows[index] === row);
          for (const [index, place] of inRow.slice(1).entries())
            expect(place - (inRow[index] ?? 0)).toBeGreaterThanOrEqual(20);
        }
      }),
    );
  });
});
