import { describe, expect, it } from '@jest/globals';
import { date } from './date.helper.js';

describe('a day in words', () => {
  it.each([
    ['2022-05-11', '11 May 2022'],
    ['2024-02-29', '29 February 2024'],
    ['2023-12-01', '1 December 2023'],
    [null, ''],
    [undefined, ''],
    ['in due course', 'in due course'],
    ['2023-02-30', '2023-02-30'],
  ])('%s is “%s”', (day, words) => {
    expect(date(day)).toBe(words);
  });
});
