import { describe, expect, it } from '@jest/globals';
import { bankHolidaysBetween } from '../calendar/bank-holidays.js';
import { parseDay } from '../calendar/calendar-day.js';
import { type PostClass, presumedReceipt } from './ordinary-post.rules.js';

describe('the ordinary course of post', () => {
  const holidays = bankHolidaysBetween(2020, 2030);
  it.each<[string, PostClass, string, string]>([
    ['2022-05-11', 'first-class', '2022-05-13', 'Wednesday to Friday'],
    ['2022-05-12', 'first-class', '2022-05-16', 'over a weekend'],
    ['2022-05-14', 'first-class', '2022-05-17', 'posted on a Saturday'],
    ['2022-06-01', 'first-class', '2022-06-07', 'over the Platinum Jubilee'],
    ['2026-04-02', 'first-class', '2026-04-08', 'over Easter'],
    ['2022-05-11', 'second-class', '2022-05-17', 'four working days'],
    ['2025-12-23', 'second-class', '2025-12-31', 'over Christmas'],
  ])('%s by %s is %s: %s', (posted, post, received) => {
    expect(presumedReceipt(parseDay(posted), post, holidays)).toBe(received);
  });
});
