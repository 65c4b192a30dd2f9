import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import type { FigureProposalRow } from '../../documents/figures/figure-proposals.queries.js';
import { decimalsOf, seriesOf, speaksOf } from './figure-series.rules.js';

const figure = (id: number, text: string, value: number | null, more: Partial<FigureProposalRow> = {}) => ({
  ...{ id, text, value, unit: 'children', kind: 'value' as const, state: 'waiting' as const },
  ...{ documentId: 1, position: id, measuredOn: parseDay('2025-03-31'), startOffset: 0, endOffset: 1 },
  ...{ decidedAt: null, measureId: null, actionId: null },
  ...more,
});

describe('the figures of a paper as series', () => {
  it('are together where words and unit are the same, and leave out what is decided', () => {
    const figures = [
      figure(1, 'Children in care', 506),
      figure(2, 'Rate of children in care', 145.1, { unit: 'per 10,000' }),
      figure(3, 'children  in care', 498),
      figure(4, 'Children in care', 480, { state: 'accepted' }),
      figure(5, 'The rate is now worked out otherwise.', null, { kind: 'basis', unit: '' }),
    ];
    expect(seriesOf(figures).map((each) => [each.key, each.figures.map(({ id }) => id)])).toEqual([
      [1, [1, 3]],
      [2, [2]],
    ]);
  });

  it.each([
    [[506], 0],
    [[145.1, 81.75], 2],
    [[null], 0],
  ])('%j need %i decimals', (values, decimals) => {
    expect(decimalsOf(values.map((value) => ({ value })))).toBe(decimals);
  });

  it.each([
    ['The rate per 10,000 is now calculated on the mid 2016 estimate.', 'per 10,000', true],
    ['The rate per 10,000 is now calculated on the mid 2016 estimate.', 'children', false],
    ['The percentage no longer includes apprentices.', '%', true],
    ['The figures are now based on the new wards.', '', false],
  ])('%s speaks of what is counted in %s: %s', (note, unit, expected) => {
    expect(speaksOf(note, { unit })).toBe(expected);
  });
});
