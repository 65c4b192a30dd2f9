import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { moveFault } from './meeting-move.rules.js';

const TODAY = parseDay('2026-06-10');
const meeting = (heldOn: string, items = 0, isCalledOff = false) => ({
  heldOn: parseDay(heldOn),
  items,
  isCalledOff,
});
const to = (day: string | null, isCorrection = false) => ({
  toOn: day === null ? null : parseDay(day),
  isCorrection,
});

describe('moving a meeting', () => {
  it.each([
    ['one to come', meeting('2026-07-01'), to('2026-07-08')],
    ['one to come that has papers', meeting('2026-07-01', 3), to('2026-07-08')],
    ['one whose day passed and which nothing came of', meeting('2026-06-01'), to('2026-06-20')],
    ['one that was held, to the day it was held on', meeting('2026-06-01', 4), to('2026-06-02', true)],
    ['one to come, off', meeting('2026-07-01'), to(null)],
  ])('works for %s', (_, given, wanted) => {
    expect(moveFault(given, wanted, TODAY)).toBeNull();
  });

  it.each([
    ['to the day it is on', meeting('2026-07-01'), to('2026-07-01'), 'heldOn', 'is on 1 July 2026 already'],
    ['that was held', meeting('2026-06-01', 4), to('2026-06-20'), 'kind', 'was held on 1 June 2026'],
    [
      'that was held, to a day to come',
      meeting('2026-06-01', 4),
      to('2026-06-20', true),
      'heldOn',
      'today or in the past',
    ],
    ['off that has papers', meeting('2026-07-01', 1), to(null), 'kind', 'cannot be cancelled'],
    [
      'that was called off',
      meeting('2026-07-01', 0, true),
      to('2026-07-08'),
      'kind',
      'Add a meeting instead',
    ],
  ])('is refused for one %s', (_, given, wanted, field, words) => {
    expect(moveFault(given, wanted, TODAY)).toMatchObject({ field, message: expect.stringContaining(words) });
  });
});
