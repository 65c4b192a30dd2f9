import { describe, expect, it } from '@jest/globals';
import { type Better, measureStanding, type Standing, slugOf } from './measure.rules.js';

describe('the name of a measure in addresses', () => {
  it.each([
    ['Children looked after per 10,000', 'children-looked-after-per-10-000'],
    ['  Young people’s café visits ', 'young-peoples-cafe-visits'],
    ['x'.repeat(200), 'x'.repeat(80)],
    ['New', null],
    ['…', null],
  ])('“%s”', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe('the standing of a measure', () => {
  it.each<[Better, number | null, number | null, number[], Standing]>([
    ['less', 95, 80, [], 'no-value'],
    ['less', null, null, [90], 'recorded'],
    ['less', 95, 80, [80], 'target-met'],
    ['less', 95, 80, [79, 84], 'better'],
    ['less', 95, 80, [95], 'unchanged'],
    ['less', 95, 80, [96.1], 'worse'],
    ['less', 95, 80, [94, 96], 'worse'],
    ['more', 60, 90, [90, 120], 'target-met'],
    ['more', 60, 90, [61], 'better'],
    ['more', 60, null, [59], 'worse'],
    ['more', null, 90, [89], 'recorded'],
  ])('%s is better, from %s to %s, now %j: %s', (better, baselineValue, targetValue, latest, standing) => {
    expect(measureStanding({ better, baselineValue, targetValue }, latest)).toBe(standing);
  });
});
