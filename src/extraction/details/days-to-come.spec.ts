import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { dayToCome } from './days-to-come.js';

const calendar = { meetingDate: parseDay('2023-11-08'), nextMeeting: parseDay('2024-01-10') };

describe('dayToCome, seen from a meeting on 8 November 2023', () => {
  it.each([
    ['at the next meeting', '2024-01-10'],
    ['within six weeks', '2023-12-20'],
    ['within 10 days of the meeting', '2023-11-18'],
    ['within three months', '2024-02-08'],
    ['by the end of March', '2024-03-31'],
    ['by the end of November', '2023-11-30'],
    ['by the end of February 2025', '2025-02-28'],
    ['by 1 May', '2024-05-01'],
    ['by 9 November', '2023-11-09'],
    ['within two weeks of the survey', null],
    ['in due course', null],
    ['by 31 June', null],
  ])('%s: %s', (words, day) => {
    expect(dayToCome(words, calendar)).toBe(day);
  });

  it('names no day where the paper gives none to count from', () => {
    const nothing = { meetingDate: null, nextMeeting: null };
    for (const words of ['next meeting', 'within six weeks', 'by the end of March', 'by 1 May'])
      expect(dayToCome(words, nothing)).toBeNull();
  });
});
