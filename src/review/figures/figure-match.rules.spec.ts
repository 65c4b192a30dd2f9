import { describe, expect, it } from '@jest/globals';
import { actionsAnswered, closestWords, mayTell, measureOf } from './figure-match.rules.js';

/** Stems as the dictionary gives them. */
const of = (stems: string, unit = '') => ({ stems: stems.split(' '), unit });

const MEASURES = [
  { ...of('children care', 'children'), name: 'Children in our care' },
  { ...of('children care rate', 'per 10,000'), name: 'Children in our care, rate' },
  { ...of('connect carer', 'households'), name: 'Connected carers' },
  { ...of('foster carer', 'foster carers'), name: 'Foster carers' },
];

describe('the measure that a figure is of', () => {
  it.each([
    ['number children care', 'children', 'Children in our care'],
    ['current rate children care per 10,000', 'per 10000', 'Children in our care, rate'],
    ['child care', 'children', 'Children in our care'],
    ['number connect carer', 'children', null],
    ['number foster carer council', '', 'Foster carers'],
    ['number young carer support', '', null],
    ['percentag children care', '%', null],
  ])('%s in %s is %s', (stems, unit, name) => {
    expect(measureOf(of(stems, unit), MEASURES)?.name ?? null).toBe(name);
  });

  it('is nobody’s where two are alike', () => {
    expect(measureOf(of('foster carer', 'foster carers'), [...MEASURES, ...MEASURES])).toBeNull();
  });
});

describe('the actions that a figure answers', () => {
  const asked = [{ ...of('report current number connect carer panel') }, { ...of('report number carer') }];

  it('ask for everything that it counts', () => {
    expect(actionsAnswered(of('connect carer'), asked)).toEqual([asked[0]]);
  });

  it('are none where one word alone would tell', () => {
    expect(actionsAnswered(of('number children'), [of('number children')])).toEqual([]);
  });

  it('are known by what stands closest to the figure', () => {
    expect(closestWords('Number of foster carers: connected carers')).toBe('connected carers');
    expect(closestWords('Number of children')).toBe('Number of children');
  });
});

describe('what may tell what stands in a paper', () => {
  it.each([
    ['published', 1, 'published', true],
    ['unpublished', 2, 'published', true],
    ['published', 1, 'unpublished', false],
    ['published', 1, 'exempt', false],
    ['exempt', 1, 'exempt', true],
    ['exempt', 2, 'exempt', false],
  ] as const)(
    'a thing that is %s of body %i, and a paper that is %s of body 1: %s',
    (publicity, bodyId, paper, expected) => {
      expect(mayTell({ publicity, bodyId }, { publicity: paper, bodyId: 1 })).toBe(expected);
    },
  );
});
