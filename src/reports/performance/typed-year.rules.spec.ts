import { describe, expect, it } from '@jest/globals';
import { readMunicipalYear } from './typed-year.rules.js';

describe('a municipal year as it is typed', () => {
  it.each([
    ['2025/26', 2025],
    ['2025-26', 2025],
    [' 2025–26 ', 2025],
    ['2025/2026', 2025],
    ['2025', 2025],
    ['1999/00', 1999],
    ['2025/27', null],
    ['2025/2027', null],
    ['25/26', null],
    ['last year', null],
    ['', null],
  ])('%j begins in %s', (text, year) => expect(readMunicipalYear(text)).toBe(year));
});
