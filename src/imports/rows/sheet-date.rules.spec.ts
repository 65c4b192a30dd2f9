import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay, partsOf } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { orderOf, readSheetDay } from './sheet-date.rules.js';

describe('the day in a cell', () => {
  it.each([
    ['11/05/2022', '2022-05-11'],
    ['11.5.22', '2022-05-11'],
    ['11-05-2022', '2022-05-11'],
    ['11 May 2022', '2022-05-11'],
    ['11th May 2022', '2022-05-11'],
    ['Wednesday 11 May 2022', '2022-05-11'],
    ['Wed, 11 May 2022', '2022-05-11'],
    ['11-May-22', '2022-05-11'],
    ['11 Sept 2022', '2022-09-11'],
    ['May 11, 2022', '2022-05-11'],
    ['2022-05-11', '2022-05-11'],
    ['2022-05-11T00:00:00.000Z', '2022-05-11'],
    ['11/05/2022 00:00', '2022-05-11'],
    ['44692', '2022-05-11'],
    ['44692.5', '2022-05-11'],
    ['29/02/2024', '2024-02-29'],
    ['by 31 May 2022', '2022-05-31'],
  ])('%s is %s', (cell, day) => {
    expect(readSheetDay(cell, 'day-only')).toEqual({ kind: 'day', day });
  });

  it.each([
    ['May 2022', '2022-05-31'],
    ['Sept-22', '2022-09-30'],
    ['end of February 2024', '2024-02-29'],
    ['05/2022', '2022-05-31'],
    ['Q2 2022/23', '2022-09-30'],
    ['Quarter 4 2022-23', '2023-03-31'],
  ])('%s allows until %s where something is due, and is no day of what happened', (cell, day) => {
    expect(readSheetDay(cell, 'period-end')).toEqual({ kind: 'day', day });
    expect(readSheetDay(cell, 'day-only')).toEqual({
      kind: 'fault',
      fault: expect.stringContaining('has no day'),
    });
  });

  it.each([
    ['05/25/2022', /no month 25: write the day first/],
    ['31/06/2022', /June 2022 has 30 days/],
    ['29/02/2022', /February 2022 has 28 days/],
    ['11/05/1022', /outside 1990 to 2099/],
  ])('%s is none', (cell, fault) => {
    expect(readSheetDay(cell, 'period-end')).toEqual({ kind: 'fault', fault: expect.stringMatching(fault) });
  });

  it.each(['soon', '12', '31/03/2022 then 30/06/2022', 'Someday'])(
    '%s is no day on which something happened',
    (cell) => {
      expect(readSheetDay(cell, 'day-only')).toEqual({
        kind: 'fault',
        fault: expect.stringMatching(/is not a date: write it like 11\/05\/2022/),
      });
    },
  );

  it.each(['soon', '6 months', 'Q4', 'By end of financial year', 'Summer 2027', 'TBC', 'immediate effect'])(
    '%s is kept in words where something is due',
    (cell) => {
      expect(readSheetDay(cell, 'period-end')).toEqual({ kind: 'words', words: cell });
    },
  );

  it.each([
    ['31.3.26 (ext. 30.9.26)', '2026-09-30'],
    ['31/03/2026, now 30/09/2026', '2026-09-30'],
    ['31 March 2026 (revised to 30 September 2026)', '2026-09-30'],
  ])('%s is the later day, with its words', (cell, day) => {
    expect(readSheetDay(cell, 'period-end')).toEqual({ kind: 'day', day, words: cell });
  });

  it.each<[string, string[], ReturnType<typeof orderOf>]>([
    ['one value that can only be month first', ['12/31/2026', '03/04/2027'], 'month-first'],
    ['values that can be read both ways', ['03/04/2027', '05/06/2027'], null],
    ['days above twelve', ['31/12/2026', '03/04/2027', '2026-01-13'], 'day-first'],
    ['both in one column', ['31/12/2026', '12/31/2026'], 'both'],
  ])('tells in which order a column is written by %s', (_, values, order) => {
    expect(orderOf(values)).toBe(order);
  });

  it('reads the month first where somebody said so', () => {
    expect(readSheetDay('03/04/2027', 'period-end', 'month-first')).toEqual({
      kind: 'day',
      day: '2027-03-04',
    });
  });

  it.each(['', ' ', '-', 'n/a', 'None'])('“%s” says nothing', (cell) => {
    expect(readSheetDay(cell, 'day-only')).toEqual({ kind: 'none' });
  });

  it('keeps words and rhythms that stand in place of a date', () => {
    expect(readSheetDay('Next meeting', 'period-end')).toEqual({ kind: 'words', words: 'Next meeting' });
    expect(readSheetDay('Quarterly', 'period-end')).toEqual({ kind: 'cadence', cadence: 'quarterly' });
    expect(readSheetDay('six monthly', 'period-end')).toEqual({ kind: 'cadence', cadence: 'six-monthly' });
  });

  const days = fc.integer({ min: 0, max: 40_000 }).map((after) => addDays(parseDay('1990-01-01'), after));

  it('is the same day in every form', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: date } = partsOf(day);
        for (const form of [day, spokenDay(day), `${date}/${month}/${year}`, `${date}.${month}.${year}`])
          expect(readSheetDay(form, 'day-only')).toEqual({ kind: 'day', day });
      }),
    );
  });

  it('never throws, whatever the cell says', () => {
    fc.assert(fc.property(fc.string(), (cell) => void readSheetDay(cell, 'period-end')));
  });
});
