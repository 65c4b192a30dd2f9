import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figure, figureWithUnit, readFigure } from './figure.rules.js';

describe('a typed figure', () => {
  it.each([
    ['94.1', 1, 94.1],
    [' 1,204 ', 0, 1204],
    ['£3,000.50', 2, 3000.5],
    ['12%', 0, 12],
    ['12 %', 0, 12],
    ['-0', 0, 0],
    ['−4.5', 1, -4.5],
    ['94.100', 1, 94.1],
  ])('“%s” is read', (text, decimals, value) => {
    expect(readFigure(text, decimals)).toEqual({ value, fault: null });
  });

  it.each([
    ['', 0, 'The figure must be a number, like 1,204 or 94.1'],
    ['1,2', 1, 'The figure must be a number, like 1,204 or 94.1'],
    ['1e3', 1, 'The figure must be a number, like 1,204 or 94.1'],
    ['Infinity', 1, 'The figure must be a number, like 1,204 or 94.1'],
    ['=1+1', 1, 'The figure must be a number, like 1,204 or 94.1'],
    ['94.15', 1, 'The figure must have at most 1 decimal'],
    ['94.5', 0, 'The figure must have no decimals'],
    ['9999999999999', 0, 'The figure is larger than can be kept'],
  ])('“%s” is refused', (text, decimals, fault) => {
    expect(readFigure(text, decimals)).toEqual({ value: null, fault });
  });

  it('comes back as it was, once it is written', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 10_000);
    fc.assert(
      fc.property(value, (given) => {
        expect(readFigure(figure(given, 0), 4).value).toBe(given === 0 ? 0 : given);
      }),
    );
  });
});

describe('a written figure', () => {
  it.each([
    [94, 'per 10,000', 1, '94.0 per 10,000'],
    [1204, 'carers', 0, '1,204 carers'],
    [94.25, 'per 10,000', 1, '94.25 per 10,000'],
    [12, '%', 0, '12%'],
    [-3000, '£', 0, '-£3,000'],
  ])('%d %s', (value, unit, decimals, words) => {
    expect(figureWithUnit(value, { unit, decimals })).toBe(words);
  });
});
