import { describe, expect, it } from '@jest/globals';
import { continuesList, readMarker } from './marker.js';

describe('readMarker', () => {
  it.each([
    ['1. The report', '1'],
    ['(a) the report', '(a)'],
    ['- a) The Panel', 'a)'],
    ['III.   Asks that', 'III'],
    ['7.2   That', '7.2'],
    ['Recommendation 4: That', '4'],
    ['R12 That', 'R12'],
    ['2.4 Recommendation 4 – That the pier', '4'],
    ['• a bullet', '•'],
    ['12   SAFEGUARDING', '12'],
    ['2022 was a year', undefined],
    ['A Member asked', undefined],
    ['- ', '-'],
  ])('%s', (line, printed) => {
    expect(readMarker(line)?.printed).toBe(printed);
  });

  it.each([
    ['(h)', '(i)', true],
    ['(i)', '(ii)', true],
    ['(i)', '(j)', true],
    ['1.', '2)', false],
    ['a)', 'd)', false],
  ])('%s then %s: %s', (before, next, expected) => {
    const [a, b] = [readMarker(`${before} x`), readMarker(`${next} x`)];
    expect(a && b && continuesList(a, b)).toBe(expected);
  });
});
