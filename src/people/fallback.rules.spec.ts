import { describe, expect, it } from '@jest/globals';
import { standsInForItself } from './fallback.rules.js';

describe('a fallback', () => {
  it.each<[string, number, number | null, [number, number][], boolean]>([
    ['is nobody', 1, null, [], false],
    ['is another', 1, 2, [], false],
    ['is another with a fallback of its own', 1, 2, [[2, 3]], false],
    ['is itself', 1, 1, [], true],
    ['leads back', 1, 2, [[2, 1]], true],
    [
      'leads back by way of others',
      1,
      2,
      [
        [2, 3],
        [3, 1],
      ],
      true,
    ],
    [
      'leads into a circle of others',
      1,
      2,
      [
        [2, 3],
        [3, 2],
      ],
      false,
    ],
  ])('that %s', (_, owner, fallback, others, isCircle) => {
    expect(standsInForItself(owner, fallback, new Map(others))).toBe(isCircle);
  });
});
