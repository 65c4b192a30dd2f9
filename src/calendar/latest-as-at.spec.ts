import { describe, expect, it } from '@jest/globals';
import { parseDay } from './calendar-day.js';
import { latestAsAt } from './latest-as-at.js';

const facts = [
  { on: parseDay('2026-03-10'), sequence: 3, words: 'third recorded' },
  { on: parseDay('2026-03-01'), sequence: 4, words: 'recorded late' },
  { on: parseDay('2026-03-10'), sequence: 2, words: 'second recorded' },
  { on: parseDay('2026-03-20'), sequence: 5, words: 'last' },
];

describe('the latest fact as at a day', () => {
  it.each([
    ['2026-02-28', undefined],
    ['2026-03-01', 'recorded late'],
    ['2026-03-10', 'third recorded'],
    ['2026-03-19', 'third recorded'],
    ['2026-03-20', 'last'],
  ])('%s: %s', (day, words) => {
    expect(latestAsAt(facts, parseDay(day))?.words).toBe(words);
  });
});
