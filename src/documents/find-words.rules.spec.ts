import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords } from './find-words.rules.js';

const TEXT = 'The Panel’s clock\n   is slow.\n\nThe bell –\u00a0and the rope – is new.\nThe clock is slow.';
const found = (quote: string) => findWords(TEXT, quote).map(({ start, end }) => TEXT.slice(start, end));

describe('a quotation', () => {
  it.each([
    ["the panel's clock is slow", ['The Panel’s clock\n   is slow']],
    ['  bell - and  the rope ', ['bell –\u00a0and the rope']],
    ['clock is slow', ['clock\n   is slow', 'clock is slow']],
    ['the gate', []],
    ['   ', []],
    ['', []],
  ])('%j stands at %j', (quote, places) => {
    expect(found(quote)).toEqual(places);
  });

  it('is looked for within a part only, where one is given', () => {
    expect(findWords(TEXT, 'the', { start: 4, end: 40 })).toEqual([{ start: 31, end: 34 }]);
  });

  it('is found as it is seen, with marks of direction or without', () => {
    const marked = 'The \u202Ebell\u202C is\u200B new.';
    expect(findWords(marked, 'bell is new')).toEqual([{ start: 5, end: 18 }]);
  });

  it('is found wherever it was taken from', () => {
    const text = fc.array(fc.constantFrom('a', 'B', ' ', '\n', '’', '\u00ad', 'é', 'İ'), { minLength: 3 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, one, other) => {
        const whole = characters.join('');
        const [start, end] = [one % whole.length, other % whole.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const quote = whole.slice(start, end + 1);
        if (!/[^\s\u00ad]/.test(quote)) return;
        expect(findWords(whole, quote).length).toBeGreaterThan(0);
      }),
    );
  });
});
