import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chosenIn, chosenValue, parseChosen } from './chosen-item.rules.js';

describe('an item that is ticked in a list', () => {
  it('comes back from its tick box as it went into it', () => {
    const kind = fc.constantFrom('A' as const, 'R' as const);
    const number = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(kind, fc.integer({ min: 2000, max: 2099 }), number, number, (of, year, nth, seen) => {
        const reference = { kind: of, year, number: nth };
        expect(parseChosen(chosenValue(reference, seen))).toEqual({ ...reference, seen });
      }),
    );
  });

  it.each([
    '',
    'A2023-051',
    'A2023-051.',
    'A2023-051.x',
    'A2023-051.1.2',
    'nothing.1',
    `A2023-051.${'9'.repeat(12)}`,
  ])('is not “%s”', (text) => {
    expect(parseChosen(text)).toBeNull();
  });

  it('counts once, however often it was sent, and by what was sent first', () => {
    expect(chosenIn(['A2023-051.7', 'rubbish', 'A2023-051.9', 'A2023-052.7'])).toEqual([
      { kind: 'A', year: 2023, number: 51, seen: 7 },
      { kind: 'A', year: 2023, number: 52, seen: 7 },
    ]);
    expect(chosenIn(undefined)).toEqual([]);
  });
});
