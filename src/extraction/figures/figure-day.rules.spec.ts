import { describe, expect, it } from '@jest/globals';
import { dayOfPeriod, dayOfWords } from './figure-day.rules.js';

describe('dayOfPeriod', () => {
  it.each([
    ['31 March 2024', '2024-03-31'],
    ['As at 1 May 2024', '2024-05-01'],
    ['February 2024', '2024-02-29'],
    ['Mar-25', '2025-03-31'],
    ['Q1 2024/25', '2024-06-30'],
    ['Q4 2024/25', '2025-03-31'],
    ['2023/24', '2024-03-31'],
    ['2023-24 actual', '2024-03-31'],
    ['2023', '2023-12-31'],
    ['Target 2023/24', null],
    ['2019/23', null],
    ['450', null],
    ['', null],
  ])('%s: %s', (cell, day) => {
    expect(dayOfPeriod(cell)).toBe(day);
  });

  it('takes the day of each year from what stands over it, where there is such a day', () => {
    expect(dayOfPeriod('2024', 'Tenants at 31 March')).toBe('2024-03-31');
    expect(dayOfPeriod('2024', 'Tenants at 31 June')).toBeNull();
  });
});

describe('dayOfWords', () => {
  it.each([
    ['467 as of 24 August 2017', '2017-08-24'],
    ['referrals in March 2025', '2025-03-31'],
    ['from May 2024 to January 2025', null],
    ['1 May 2024 and 2 May 2024', null],
    ['homes', undefined],
  ])('%s: %s', (words, day) => {
    expect(dayOfWords(words)).toBe(day);
  });
});
