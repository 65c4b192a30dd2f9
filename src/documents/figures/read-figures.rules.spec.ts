import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { figuresNotAmong, figuresRead } from './read-figures.rules.js';

const on = parseDay('2025-03-31');
const FIGURE = { text: 'Children\u200b in care', value: 506, unit: 'children', on, start: 40, end: 60 };

describe('the figures of a reading', () => {
  it('stand in the order of the paper, notes among them, without marks that nobody sees', () => {
    const read = figuresRead({
      figures: [FIGURE],
      bases: [{ text: 'The rate is now worked out otherwise.', start: 10, end: 30 }],
    });
    expect(read.map(({ kind, text, value, startOffset }) => [kind, text, value, startOffset])).toEqual([
      ['basis', 'The rate is now worked out otherwise.', null, 10],
      ['value', 'Children in care', '506', 40],
    ]);
  });

  it('are new only where nothing that stays says the same', () => {
    const [one] = figuresRead({ figures: [FIGURE], bases: [] });
    if (!one) throw new Error('nothing was read');
    const moved = { ...one, startOffset: 90, endOffset: 110, value: '506.0' };
    expect(figuresNotAmong([moved], [one])).toEqual([]);
    expect(figuresNotAmong([{ ...moved, value: '507' }], [one])).toHaveLength(1);
  });
});
