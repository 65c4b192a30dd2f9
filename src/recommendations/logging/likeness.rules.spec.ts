import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alikeEnough, distinctiveWords, resemblance, someOf } from './likeness.rules.js';

const HOMES = 'That the Executive reviews the sufficiency of foster homes in the north of the borough.';

describe('resemblance', () => {
  it.each([
    ['That the Executive reviews the sufficiency of foster homes across the borough each year.', true],
    ['The Cabinet is asked to review sufficiency of foster homes in the borough.', true],
    ['That the sufficiency of foster homes be reviewed by the Executive.', true],
    ['That the Executive reviews the opening hours of libraries in the north of the borough.', false],
    ['That a kinship strategy be written.', false],
    ['', false],
  ])('of %j is near: %s', (other, isNear) => {
    expect(alikeEnough(HOMES, [{ text: other }])).toHaveLength(isNear ? 1 : 0);
  });

  it('does not mind the forms of words', () => {
    const asked = 'Publishes quarterly figures on kinship carers and reviews their allowances.';
    const planned = 'Publishing a quarterly figure on each kinship carer, reviewing the allowance.';
    expect(resemblance(asked, planned)).toBeLessThan(0.45);
    expect(alikeEnough(asked, [{ text: planned }])).toHaveLength(1);
  });

  it('is 1 for the same words, the same both ways, and never beyond 0 and 1', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const alike = resemblance(one, other);
        expect(alike).toBeCloseTo(resemblance(other, one));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
      }),
    );
    expect(resemblance(HOMES, HOMES.toUpperCase())).toBe(1);
  });

  it('puts the most alike first', () => {
    const further = { text: 'That the sufficiency of foster homes be reviewed by the Executive.' };
    expect(alikeEnough(HOMES, [further, { text: HOMES }])[0]?.text).toBe(HOMES);
  });
});

describe('distinctiveWords', () => {
  it('leaves out what stands everywhere', () => {
    expect(distinctiveWords('That the Panel recommends that foster carers be recruited')).toEqual([
      'recruited',
      'foster',
      'carers',
    ]);
  });

  it('finds none in nothing', () => {
    expect(distinctiveWords('That it be so.')).toEqual([]);
  });
});

describe('someOf', () => {
  it.each([
    [[], null],
    [['homes'], '(homes)'],
    [['homes', 'carers'], '(homes) | (carers)'],
    [['homes', 'carers', 'review'], '(homes & carers) | (homes & review) | (carers & review)'],
  ])('asks for %j as %j', (words, question) => {
    expect(someOf(words)).toBe(question);
  });

  it('asks for three of eight words in each way', () => {
    expect(someOf([...'abcdefgh'])?.split(' | ')).toHaveLength(56);
  });
});
