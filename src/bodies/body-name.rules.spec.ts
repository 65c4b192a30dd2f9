import { describe, expect, it } from '@jest/globals';
import { inRunningText } from './body-name.rules.js';

describe('inRunningText', () => {
  it.each([
    ['The Executive', 'the Executive'],
    ['Children and Young People Panel', 'Children and Young People Panel'],
    ['Theatres Committee', 'Theatres Committee'],
    ['THE TRUST', 'THE TRUST'],
    ['', ''],
  ])('writes “%s” as “%s”', (name, words) => {
    expect(inRunningText(name)).toBe(words);
  });
});
