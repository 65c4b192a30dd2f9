import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutInvisibleCharacters } from './invisible-characters.js';

const MARKS = [
  '\u202A',
  '\u202B',
  '\u202D',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200B',
  '\u200D',
  '\u200F',
  '\uFEFF',
];

describe('words without marks that nobody sees', () => {
  it.each([
    ['That \u202Elive\u202C be done', 'That live be done'],
    ['fos\u200Btering', 'fostering'],
    ['Llŷn, “£5” — naïve', 'Llŷn, “£5” — naïve'],
  ])('%j reads %j', (given, seen) => expect(withoutInvisibleCharacters(given)).toBe(seen));

  it('are the words around the marks, wherever these stand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[a-z £é]*$/), fc.constantFrom(...MARKS))),
        (parts) => {
          const seen = parts.map(([words]) => words).join('');
          expect(withoutInvisibleCharacters(parts.flat().join(''))).toBe(seen);
        },
      ),
    );
  });
});
