import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatReference, parseReference, pathOfReference, referenceInPath } from './reference.rules.js';

describe('a reference', () => {
  it.each([
    ['R2022/014', { kind: 'R', year: 2022, number: 14 }],
    ['R2022-014', { kind: 'R', year: 2022, number: 14 }],
    [' r2022/14 ', { kind: 'R', year: 2022, number: 14 }],
    ['A 2023 / 051', { kind: 'A', year: 2023, number: 51 }],
    ['A2023/1204', { kind: 'A', year: 2023, number: 1204 }],
    ['R2026-27/001', { kind: 'R', year: 202627, number: 1 }],
    ['R2026-27-001', { kind: 'R', year: 202627, number: 1 }],
    ['r2026–27/1', { kind: 'R', year: 202627, number: 1 }],
    ['A2026/27/012', { kind: 'A', year: 202627, number: 12 }],
    ['R2099-00/001', { kind: 'R', year: 209900, number: 1 }],
    ['R2026-27', { kind: 'R', year: 2026, number: 27 }],
  ])('is read from %j', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  it.each([
    '',
    'foster carers',
    'X2022/014',
    'R22/014',
    'R2022',
    'R2022/',
    'R2022/014b',
    'R2026-28/001',
    'R2026-26/001',
  ])('is not seen in %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('reads back as it was printed', () => {
    const references = fc.record({
      kind: fc.constantFrom('R' as const, 'A' as const),
      year: fc
        .integer({ min: 1900, max: 2999 })
        .chain((first) => fc.constantFrom(first, first * 100 + ((first + 1) % 100))),
      number: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(references, (reference) => {
        expect(parseReference(formatReference(reference))).toEqual(reference);
        expect(parseReference(referenceInPath(reference))).toEqual(reference);
      }),
    );
  });

  it('leads to the page of its item', () => {
    expect(pathOfReference({ kind: 'A', year: 2023, number: 51 })).toBe('/actions/A2023-051');
  });
});
