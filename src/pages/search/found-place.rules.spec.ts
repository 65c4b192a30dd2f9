import { describe, expect, it } from '@jest/globals';
import { formatPlace, parsePlace } from './found-place.rules.js';

describe('a place among what was found', () => {
  it.each([
    ['2022-07-10~A~14', 'newest', { value: '2022-07-10', kind: 'A', id: 14 }],
    ['0.0607927~R~3', 'best', { value: '0.0607927', kind: 'R', id: 3 }],
    ['1e-20~R~3', 'best', { value: '1e-20', kind: 'R', id: 3 }],
    ['-1~A~14', 'best', { value: '-1', kind: 'A', id: 14 }],
    ['-2~A~14', 'best', null],
    ['-1~A~14', 'newest', null],
    ['2022-07-10~A~14', 'best', null],
    ['2022-02-30~A~14', 'newest', null],
    ["0.1'~A~14", 'best', null],
    ['0.1~B~14', 'best', null],
    ['', 'best', null],
  ] as const)('%j in the order %s is %j', (text, sort, place) => {
    expect(parsePlace(text, sort)).toEqual(place);
    if (place) expect(formatPlace(place)).toBe(text);
  });
});
