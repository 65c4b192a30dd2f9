import { describe, expect, it } from '@jest/globals';
import { median, percentOf, shareInWords } from './share.rules.js';

describe('shares', () => {
  it.each([
    [0, 0, null, 'none to count'],
    [0, 7, 0, '0 of 7 (0%)'],
    [1, 3, 33, '1 of 3 (33%)'],
    [2, 3, 67, '2 of 3 (67%)'],
    [1, 1000, 1, '1 of 1,000 (1%)'],
    [1999, 2000, 99, '1,999 of 2,000 (99%)'],
    [5, 5, 100, '5 of 5 (100%)'],
  ])('%i of %i is %s percent: %s', (count, of, percent, words) => {
    expect(percentOf({ count, of })).toBe(percent);
    expect(shareInWords({ count, of })).toBe(words);
  });

  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[28, 3, 61], 28],
    [[1, 2, 10, 100], 6],
  ])('the median of %j is %s', (values, middle) => expect(median(values)).toBe(middle));
});
