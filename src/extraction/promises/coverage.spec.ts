import { describe, expect, it } from '@jest/globals';
import { coveredBy } from './coverage.js';

const promise = {
  text: 'The Harbour Master would circulate the depth survey to members',
  owner: 'The Harbour Master',
};

describe('coveredBy', () => {
  it('finds the resolution that asks for what was promised', () => {
    const resolutions = [
      { index: 3, text: 'the ferry timetable be published', owner: null },
      { index: 4, text: 'that the Harbour Master circulate the depth survey', owner: 'the Harbour Master' },
    ];
    expect(coveredBy(promise, resolutions)).toBe(4);
  });

  it('not one that asks somebody else', () => {
    const other = { index: 1, text: 'that the Clerk circulate the depth survey', owner: 'the Clerk' };
    expect(coveredBy(promise, [other])).toBeNull();
  });

  it('not one that asks the same post for something else', () => {
    const owner = 'The Head of Highways and Drainage';
    const date = { text: `${owner} undertook to write to members with the date`, owner };
    const gullies = { index: 1, text: `that ${owner} report on gullies to the next meeting`, owner };
    expect(coveredBy(date, [gullies])).toBeNull();
  });

  it('not one about another matter', () => {
    expect(coveredBy(promise, [{ index: 1, text: 'that the budget be approved', owner: null }])).toBeNull();
  });
});
