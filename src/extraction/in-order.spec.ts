import { describe, expect, it } from '@jest/globals';
import { anyOf } from './any-of.js';
import { inOrder } from './in-order.js';

describe('inOrder', () => {
  const FRUIT = anyOf`apple|pear`;
  const pattern = new RegExp(inOrder`
    ^(?:an? )?(?:ripe[ ]
    |rotten )?
    ${FRUIT}s?$
  `);

  it.each([
    ['a ripe pear', true],
    ['rotten apples', true],
    ['pear', true],
    ['a ripepear', false],
    ['ripe plum', false],
  ])('reads the lines as one pattern: %s', (words, isFound) => {
    expect(pattern.test(words)).toBe(isFound);
  });
});
