import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import { ACTION_SORTS, formatCursor, formatOrder, parseCursor, parseOrder } from './action-order.rules.js';

describe('the order of a list and a place in it', () => {
  it('come back from an address as they went into it', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(parseDay('2010-01-01'), days));
    const number = fc.integer({ min: 1, max: 999_999 });
    fc.assert(
      fc.property(fc.option(day), number, (value, id) => {
        const place = { value, number: id };
        expect(parseCursor(formatCursor(place), 'due')).toEqual(place);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ACTION_SORTS), fc.boolean(), (by, descending) => {
        expect(parseOrder(formatOrder({ by, descending }))).toEqual({ by, descending });
      }),
    );
  });

  it.each([
    ['2022-02-30~1', 'due'],
    ['2022-07-10', 'due'],
    ['none~1', 'made'],
    ['2022-07-10~1', 'reference'],
    ["2022~1'; drop table actions", 'reference'],
    ['', 'due'],
  ] as const)('“%s” is no place in a list sorted by %s', (text, by) => {
    expect(parseCursor(text, by)).toBeNull();
  });

  it('are by due date where the address names none of ours', () => {
    expect(parseOrder('shoe size')).toEqual({ by: 'due', descending: false });
  });
});
