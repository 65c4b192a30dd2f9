import { describe, expect, it } from '@jest/globals';
import { tagsFault, tagsIn } from './tag-list.rules.js';

describe('tagsIn', () => {
  it.each([
    ['housing, carers', ['housing', 'carers']],
    ['  foster   care ,, Foster Care', ['foster care']],
    ['LIBRARIES, libraries', ['Libraries']],
    ['one; two\nthree', ['one', 'two', 'three']],
    ['', []],
  ])('reads %j as %j', (typed, tags) => {
    expect(tagsIn(typed, ['Libraries'])).toEqual(tags);
  });
});

describe('tagsFault', () => {
  it.each([
    [[], null],
    [Array.from({ length: 20 }, (_, n) => `tag ${n}`), null],
    [Array.from({ length: 21 }, (_, n) => `tag ${n}`), 'Enter at most 20 tags'],
    [['x'.repeat(61)], '“xxxxxxxxxxxxxxxxxxxx…” is too long: at most 60 characters'],
  ])('of %j is %j', (tags, fault) => {
    expect(tagsFault(tags, 'tags')).toBe(fault);
  });
});
