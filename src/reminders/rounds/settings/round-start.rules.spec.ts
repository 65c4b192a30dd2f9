import { describe, expect, it } from '@jest/globals';
import { bankHolidaysBetween } from '../../../calendar/bank-holidays.js';
import { parseDay } from '../../../calendar/calendar-day.js';
import { WorkingCalendar } from '../../../calendar/working-calendar.js';
import { type ComingMeetingOfRound, roundStart, roundsToBegin } from './round-start.rules.js';

const calendar = new WorkingCalendar(
  parseDay('2022-01-01'),
  parseDay('2022-12-31'),
  bankHolidaysBetween(2022, 2022),
);
const meeting = (heldOn: string, facts: Partial<ComingMeetingOfRound> = {}): ComingMeetingOfRound => ({
  ...{ meetingId: 1, bodyId: 3, bodyName: 'Panel', askedDays: 15, deadlineDays: 7, isAsked: false },
  heldOn: parseDay(heldOn),
  ...facts,
});
const begunOn = (day: string, meetings: readonly ComingMeetingOfRound[]) =>
  roundsToBegin(meetings, parseDay(day), calendar).map(({ meeting }) => meeting.meetingId);

describe('rounds that begin by themselves', () => {
  it('count working days back from the meeting', () => {
    // 2 and 3 June 2022 were bank holidays.
    expect(roundStart(meeting('2022-06-22'), calendar)).toMatchObject({
      asksOn: '2022-05-30',
      deadlineOn: '2022-06-13',
    });
  });

  it('begin on their day, or later where the service was away, and not after their deadline', () => {
    const meetings = [meeting('2022-06-22')];
    expect(begunOn('2022-05-27', meetings)).toEqual([]);
    expect(begunOn('2022-05-30', meetings)).toEqual([1]);
    expect(begunOn('2022-06-10', meetings)).toEqual([1]);
    expect(begunOn('2022-06-13', meetings)).toEqual([]);
  });

  it('begin once, and one at a time for a body', () => {
    expect(begunOn('2022-06-01', [meeting('2022-06-22', { isAsked: true })])).toEqual([]);
    const meetings = [meeting('2022-06-23', { meetingId: 2 }), meeting('2022-06-22')];
    expect(begunOn('2022-06-01', meetings)).toEqual([1]);
    expect(begunOn('2022-06-01', [...meetings, meeting('2022-06-22', { meetingId: 5, bodyId: 4 })])).toEqual([
      1, 5,
    ]);
  });
});
