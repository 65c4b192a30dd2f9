import { describe, expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { findChangedBases } from './changed-basis.rules.js';

const found = (text: string) => findChangedBases(readBlocks(text)).map((basis) => basis.text);

describe('a sentence that says that figures are counted another way', () => {
  it.each([
    'The rate per 10,000 is now being calculated using the mid 2021 population estimate of 32,180.',
    'These figures are now based on the new boundaries of the wards.',
    'From April the data no longer include children placed by other councils.',
    'The definition of a repeat referral has been revised since the last report.',
    'Figures before 2023 are not directly comparable with those shown here.',
    'There was a change in how the percentage is worked out, a change of methodology agreed in May.',
  ])('is kept: %s', (sentence) => {
    expect(found(`Key figures\n\n${sentence}`)).toEqual([sentence]);
  });

  it.each([
    'The rate per 10,000 is 145.1, which is higher than last year.',
    'The service is now based in the Civic Centre.',
    'The Panel asked how the figures were calculated.',
    'Data is recorded in the case management system.',
  ])('is not: %s', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it('points at its own place in the text', () => {
    const text = 'Some words first. The rate is now calculated on the mid 2016 estimate. More words.';
    const [basis] = findChangedBases(readBlocks(text));
    expect(text.slice(basis?.start, basis?.end)).toBe('The rate is now calculated on the mid 2016 estimate.');
  });
});
