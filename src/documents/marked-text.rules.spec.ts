import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedText } from './marked-text.rules.js';

describe('a text with its places marked', () => {
  it('is plain around them', () => {
    expect(markedText('ask for more money', [{ id: 'p1', start: 4, end: 12 }])).toEqual([
      { text: 'ask ', mark: null, anchors: [] },
      { text: 'for more', mark: 'p1', anchors: [] },
      { text: ' money', mark: null, anchors: [] },
    ]);
  });

  it('marks what two places share once, and still leads to both', () => {
    const runs = markedText('abcdef', [
      { id: 'outer', start: 0, end: 4 },
      { id: 'inner', start: 1, end: 3 },
      { id: 'next', start: 2, end: 6 },
    ]);
    expect(runs).toEqual([
      { text: 'abcd', mark: 'outer', anchors: ['inner'] },
      { text: 'ef', mark: 'next', anchors: [] },
    ]);
  });

  it('is the same text, and every place stands in it once, wherever the places are', () => {
    const span = fc.record({
      start: fc.integer({ min: -3, max: 60 }),
      length: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.array(span, { maxLength: 8 }), (text, places) => {
        const spans = places.map(({ start, length }, index) => ({
          id: `p${index}`,
          start,
          end: start + length,
        }));
        const runs = markedText(text, spans);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        const ids = runs.flatMap(({ mark, anchors }) => (mark ? [mark, ...anchors] : anchors));
        expect(ids.toSorted()).toEqual(spans.map(({ id }) => id).toSorted());
      }),
    );
  });
});
