import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { slippage } from './slippage.rules.js';

const first = parseDay('2026-03-31');
const extensions = [
  { on: parseDay('2026-05-20'), sequence: 3, newDueOn: parseDay('2026-07-01') },
  { on: parseDay('2026-03-25'), sequence: 1, newDueOn: parseDay('2026-04-01') },
  { on: parseDay('2026-03-25'), sequence: 2, newDueOn: parseDay('2026-05-31') },
];

describe('how an action slipped', () => {
  it.each([
    ['2026-03-24', 0, 0, '2026-03-31', null],
    ['2026-03-25', 2, 61, '2026-05-31', 'second extension, 61 days later than first agreed'],
    ['2026-05-19', 2, 61, '2026-05-31', 'second extension, 61 days later than first agreed'],
    ['2026-05-20', 3, 92, '2026-07-01', 'third extension, 92 days later than first agreed'],
  ])('as at %s: %d times, %d days, due on %s', (today, times, days, dueOn, words) => {
    expect(slippage(extensions, first, parseDay(today))).toEqual({ times, days, dueOn, words });
  });

  it('counts no days where there was no date to slip from', () => {
    const words = 'third extension';
    expect(slippage(extensions, null, parseDay('2026-06-01'))).toMatchObject({
      days: 0,
      words,
      dueOn: '2026-07-01',
    });
  });

  it.each([
    [1, 'first extension, 1 day later than first agreed'],
    [10, 'tenth extension, 1 day later than first agreed'],
    [11, '11th extension, 1 day later than first agreed'],
    [21, '21st extension, 1 day later than first agreed'],
    [112, '112th extension, 1 day later than first agreed'],
    [103, '103rd extension, 1 day later than first agreed'],
  ])('names the %dth', (count, words) => {
    const many = Array.from({ length: count }, (_, sequence) => ({
      on: first,
      sequence,
      newDueOn: parseDay('2026-04-01'),
    }));
    expect(slippage(many, first, first).words).toBe(words);
  });
});
