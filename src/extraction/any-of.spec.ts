import { describe, expect, it } from '@jest/globals';
import { anyOf } from './any-of.js';

describe('anyOf', () => {
  const VEHICLE = anyOf`
    bus|tram
    milk float
    lorr(?:y|ies)
  `;

  it.each([
    ['a bus', true],
    ['a tram', true],
    ['a milk float', true],
    ['two lorries', true],
    ['a milkfloat', false],
    ['a bust', false],
  ])('makes one pattern of its lines: %s', (words, isFound) => {
    expect(new RegExp(`\\b${VEHICLE}\\b`).test(words)).toBe(isFound);
  });

  it('takes other lists in, and the signs of patterns as they are written', () => {
    const ride = new RegExp(anyOf`^ride (?:a|the) ${VEHICLE}$
      ^\d+ rides$`);
    expect(['ride the bus', '12 rides', 'ride bus', 'rides'].map((words) => ride.test(words))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
