import { describe, expect, it } from '@jest/globals';
import { parseDay } from './calendar-day.js';
import { spokenDay, spokenDays, spokenDayWithWeekday } from './spoken-day.js';

describe('a day in words', () => {
  it.each([
    ['2022-05-11', '11 May 2022', 'Wednesday 11 May 2022'],
    ['2022-07-10', '10 July 2022', 'Sunday 10 July 2022'],
    ['2026-01-01', '1 January 2026', 'Thursday 1 January 2026'],
    ['2024-02-29', '29 February 2024', 'Thursday 29 February 2024'],
  ])('%s', (day, words, withWeekday) => {
    expect(spokenDay(parseDay(day))).toBe(words);
    expect(spokenDayWithWeekday(parseDay(day))).toBe(withWeekday);
  });

  it('counts days', () => {
    expect([0, 1, 2].map(spokenDays)).toEqual(['0 days', '1 day', '2 days']);
  });
});
