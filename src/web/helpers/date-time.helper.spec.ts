import { describe, expect, it } from '@jest/globals';
import { dateTime } from './date-time.helper.js';

describe('an instant on the clocks of London', () => {
  it.each([
    ['in summer, an hour ahead of UTC', '2022-05-11T13:05:00Z', '11 May 2022 at 2:05pm'],
    ['in winter, with UTC', '2022-01-11T09:00:00Z', '11 January 2022 at 9:00am'],
    ['at noon', '2022-01-11T12:00:00Z', '11 January 2022 at 12:00pm'],
    [
      'past midnight in London, while it is yesterday in UTC',
      '2022-06-30T23:30:00Z',
      '1 July 2022 at 12:30am',
    ],
  ])('%s', (_, instant, words) => {
    expect(dateTime(new Date(instant))).toBe(words);
  });

  it.each([[null], ['2022-05-11'], [new Date(Number.NaN)]])('is nothing for %s', (value) => {
    expect(dateTime(value)).toBe('');
  });
});
