import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { forecastLateness } from './forecast.rules.js';

describe('how late a forecast is', () => {
  it.each([
    ['2026-07-10', null],
    ['2026-07-01', null],
    ['2026-07-11', '1 day after it is due'],
    ['2026-07-23', '13 days after it is due'],
    ['2026-07-24', '2 weeks after it is due'],
    ['2026-07-31', '3 weeks after it is due'],
    ['2026-10-10', '3 months after it is due'],
  ])('a forecast of %s for 10 July 2026 is %s', (forecast, words) => {
    expect(forecastLateness(parseDay(forecast), parseDay('2026-07-10'))).toBe(words);
  });

  it('says nothing without a forecast or a due date', () => {
    expect(forecastLateness(null, parseDay('2026-07-10'))).toBeNull();
    expect(forecastLateness(parseDay('2026-07-10'), null)).toBeNull();
  });
});
