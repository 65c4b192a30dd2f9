import { describe, expect, it } from '@jest/globals';
import { AS_THE_SIZE, growth } from '../support/growth.js';

const WORDS = 20_000;

describe('the measure of growth', () => {
  it('tells work that grows with the square from work that grows with the size', () => {
    const list = Array.from({ length: WORDS }, (_, n) => `word ${n}`);
    const known = new Set(list);
    const searched = (size: number) =>
      list.slice(0, size).filter((word) => list.lastIndexOf(word, size) >= size);
    const looked = (size: number) => list.slice(0, size).filter((word) => !known.has(word));
    expect(growth(searched, WORDS)).toBeGreaterThan(AS_THE_SIZE);
    expect(growth(looked, WORDS)).toBeLessThanOrEqual(AS_THE_SIZE);
  });
});
