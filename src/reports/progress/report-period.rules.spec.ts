import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { firstDayTold, periodBegins, reportPeriod } from './report-period.rules.js';

const REPORT = parseDay('2026-03-03');
const MEETING = parseDay('2026-03-11');
const AS_AT = parseDay('2026-05-31');

describe('the first day of which a report tells what changed', () => {
  it.each([
    ['the one after the last published report, which told what came before', REPORT, MEETING, '2026-03-04'],
    ['the day of the last meeting where none was published', null, MEETING, '2026-03-11'],
    ['three months back where no meeting is known', null, null, '2026-02-28'],
  ])('is %s', (_, lastReportOn, lastMeetingOn, expected) => {
    expect(firstDayTold({ lastReportOn, lastMeetingOn }, AS_AT)).toBe(expected);
  });
});

describe('the period of a report', () => {
  it.each([
    ['2026-03-04', 'report', 'the report of 3 March 2026'],
    ['2026-03-11', 'meeting', 'the meeting of 11 March 2026'],
    ['2026-04-01', 'day', '1 April 2026'],
  ])('from %s begins after %s', (day, after, words) => {
    const period = reportPeriod({ lastReportOn: REPORT, lastMeetingOn: MEETING }, parseDay(day));
    expect(period.after).toBe(after);
    expect(periodBegins(period)).toBe(words);
  });
});
