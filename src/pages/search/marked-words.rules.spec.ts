import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markedWords } from './marked-words.rules.js';

describe('markedWords', () => {
  it.each([
    ['', []],
    ['plain', [{ text: 'plain', isMarked: false }]],
    [
      'foster [carers] and [homes]',
      [
        { text: 'foster ', isMarked: false },
        { text: 'carers', isMarked: true },
        { text: ' and ', isMarked: false },
        { text: 'homes', isMarked: true },
      ],
    ],
    ['[never closed', [{ text: 'never closed', isMarked: true }]],
  ])('cuts %j', (text, stretches) => {
    expect(markedWords(text, '[', ']')).toEqual(stretches);
  });

  it('loses nothing but the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '[', ']', '<') }), (text) => {
        const kept = markedWords(text, '[', ']').map((stretch) => stretch.text);
        expect(kept.join('').replace(/[[\]]/g, '')).toBe(text.replace(/[[\]]/g, ''));
      }),
    );
  });
});
