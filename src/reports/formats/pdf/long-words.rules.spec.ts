import { describe, expect, it } from '@jest/globals';
import { boldWidthOf, breakLongWords, widestWord } from './long-words.rules.js';

const advance = () => 0.5;

describe('words that are wider than their column', () => {
  it('are broken so that each part fits', () => {
    const parts = breakLongWords(`short ${'x'.repeat(300)} end`, 10, advance).split('\u200b');
    expect(parts.length).toBeGreaterThan(30);
    expect(
      Math.max(...parts.map((part) => boldWidthOf(part.trim().split(' ').at(-1) ?? '', advance))),
    ).toBeLessThanOrEqual(10);
    expect(parts.join('')).toBe(`short ${'x'.repeat(300)} end`);
  });

  it('keep what is one sign to a reader in one piece', () => {
    const family = '👨‍👩‍👧';
    expect(breakLongWords(family.repeat(20), 5, advance).split('\u200b').join('')).toBe(family.repeat(20));
    expect(breakLongWords(family.repeat(20), 5, advance)).not.toContain('\u200d\u200b');
  });

  it('leave others as they are', () => {
    const words = 'Executive Director of Children’s Services';
    expect(breakLongWords(words, 8, advance)).toBe(words);
  });

  it('are measured without the spaces between them', () => {
    expect(widestWord('a bbb cc', advance)).toBe(1.5);
  });
});
