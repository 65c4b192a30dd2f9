import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import { withMinuteNumber } from './minute-number.js';

const references = (text: string) => propose(text, 'minutes').items.map(({ reference }) => reference);
const minutes = (heading: string, clauses: string) =>
  `Housing Scrutiny Panel\n\n${heading}\n\nThe Panel heard from the Head of Housing.\n\nRESOLVED:\n\n${clauses}`;
const CLAUSES =
  '(1) That the report be noted.\n\n(2) That the Head of Housing write to all tenants by 3 May 2024.';
const LETTERED = 'a) That the report be noted.\n\nb) That the Head of Housing write to all tenants.';

describe('the reference of a resolution', () => {
  it.each([
    ['214. REPAIRS', CLAUSES, ['214(1)', '214(2)']],
    ['32. REPAIRS', LETTERED, ['32 a)', '32 b)']],
    ['HSP.65/24 REPAIRS', CLAUSES, ['HSP.65/24(1)', 'HSP.65/24(2)']],
    ['5. REPAIRS', CLAUSES, ['(1)', '(2)']],
    ['REPAIRS', CLAUSES, ['(1)', '(2)']],
  ])('under %s carries the number of the minute: %#', (heading, clauses, expected) => {
    expect(references(minutes(heading, clauses))).toEqual(expected);
  });

  it('does not carry the number of the agenda, however long that is', () => {
    const text = `${minutes('1. APOLOGIES', '')}\n\n${minutes('24. REPAIRS', CLAUSES)}`;
    expect(references(text)).toContain('(2)');
  });

  it.each([
    ['AP3', '32', 'AP3'],
    ['5.2', '32', '5.2'],
    [null, '32', null],
    ['(iv)', '32', '32(iv)'],
    ['(iv)', undefined, '(iv)'],
  ])('%s under %s is %s', (reference, number, expected) => {
    expect(withMinuteNumber(reference, number)).toBe(expected);
  });
});
