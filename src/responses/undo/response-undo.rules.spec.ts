import { describe, expect, it } from '@jest/globals';
import { responseObstacles } from './response-undo.rules.js';

const AT = new Date('2026-05-04T10:00:00Z');
const NOW = new Date('2026-05-04T10:05:00Z');
const RECORDED = { at: AT, isCorrected: false, isFromDraft: false, isOneOfSeveral: false, hasSettled: false };
const obstacles = (more: object, now = NOW) =>
  responseObstacles({ ...RECORDED, ...more }, [], now, { minutes: 15 });

describe('undoing a response', () => {
  it('is nothing in the way of while it is new and nothing is built on it', () => {
    expect(obstacles({})).toEqual([]);
  });

  it.each([
    ['isCorrected', /corrected/],
    ['isFromDraft', /sent it was told/],
    ['isOneOfSeveral', /as a whole/],
    ['hasSettled', /open actions/],
  ])('is stopped by %s', (name, words) => {
    expect(obstacles({ [name]: true })).toEqual([expect.stringMatching(words)]);
  });

  it('is stopped by its age, and by what was done since', () => {
    const since = [{ reference: 'A2026/001', action: 'wrote an update', actor: 'Dana Okafor', at: NOW }];
    expect(responseObstacles(RECORDED, since, new Date('2026-05-04T10:15:00Z'), { minutes: 15 })).toEqual([
      'It is older than 15 minutes',
      'A2026/001: wrote an update, Dana Okafor, 4 May 2026',
    ]);
  });
});
