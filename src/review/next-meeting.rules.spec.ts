import { describe, expect, it } from '@jest/globals';
import { meansNextMeeting } from './next-meeting.rules.js';

describe('the words of a paper that mean the body’s next meeting', () => {
  it.each([
    ['next meeting', true],
    ['to the next meeting', true],
    ['the next scheduled meeting of the Panel', true],
    ['at the following meeting of the Sub-Committee', true],
    ['the next meeting of the Executive', false],
    ['a future meeting', false],
    ['in due course', false],
    [null, false],
  ])('%s: %s', (words, isMeant) => {
    expect(meansNextMeeting(words)).toBe(isMeant);
  });
});
