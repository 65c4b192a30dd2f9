import { describe, expect, it } from '@jest/globals';
import { AS_THE_SIZE, growth } from '../support/growth.js';

const SIZE = 40_000;

/** Goes once over each pair of numbers below the size, or once over each number so many times. */
function count(outer: number, inner: number): number {
  let odd = 0;
  for (let i = 0; i < outer; i++) for (let j = 0; j < inner; j++) odd += (i ^ j) & 1;
  return odd;
}

describe('the measure of growth', () => {
  it('tells work that grows with the square from work that grows with the size', () => {
    expect(growth((size) => count(size, size), SIZE)).toBeGreaterThan(AS_THE_SIZE);
    expect(growth((size) => count(size, SIZE), SIZE)).toBeLessThanOrEqual(AS_THE_SIZE);
  });
});
