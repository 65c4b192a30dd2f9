import { describe, expect, it } from '@jest/globals';
import { firstWords } from './first-words.js';

describe('the first words of a text', () => {
  it.each([
    ['Short.', 20, 'Short.'],
    ['Two\n  lines', 20, 'Two lines'],
    ['That the Executive reviews, each year, the offer', 29, 'That the Executive reviews …'],
    ['unbroken'.repeat(5), 10, 'unbrokenun …'],
    ['\u{1f6a7}'.repeat(9), 5, '\u{1f6a7}\u{1f6a7} …'],
  ])('of %j within %d characters are %j', (text, most, expected) => {
    expect(firstWords(text, most)).toBe(expected);
  });
});
