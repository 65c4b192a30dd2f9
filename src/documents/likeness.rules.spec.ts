import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldedWords, likeness, pairsOf } from './likeness.rules.js';

const like = (one: string, other: string) => likeness(pairsOf(foldedWords(one)), pairsOf(foldedWords(other)));

describe('how alike two texts are', () => {
  it.each([
    ['That the clock be mended.', 'that the  Clock\nbe mended', 1],
    ['Parks & Leisure’s plan', "Parks and Leisure's plan", 1],
    ['', '', 0],
    ['the clock', '', 0],
    ['the clock be mended', 'an altogether different matter', 0],
    ['noted', 'Noted.', 1],
  ])('%j and %j: %d', (one, other, expected) => {
    expect(like(one, other)).toBe(expected);
  });

  it('is between nothing and all where a word was changed', () => {
    const much = like(
      'That the clock of the town hall be mended by June',
      'That the clock of the town hall be mended by July',
    );
    expect(much).toBeGreaterThan(0.8);
    expect(much).toBeLessThan(1);
  });

  it('is the same both ways, and never outside 0 to 1', () => {
    const words = fc
      .array(fc.constantFrom('the', 'clock', 'bell', 'be', 'mended'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(like(one, other)).toBe(like(other, one));
        expect(like(one, other)).toBeGreaterThanOrEqual(0);
        expect(like(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
