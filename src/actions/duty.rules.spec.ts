import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../calendar/calendar-day.js';
import {
  afterPuttingOff,
  type DueTerms,
  type MeetingDay,
  nthMeetingAfter,
  occurrenceAfter,
  undecided,
  workedOutDue,
} from './duty.rules.js';

const terms = (over: Partial<DueTerms> = {}): DueTerms => ({
  madeOn: parseDay('2026-05-11'),
  meetingId: 1,
  cadence: null,
  dueBodyId: 7,
  dueNth: 1,
  startsOn: null,
  endsOn: null,
  ...over,
});
const meetings = (...days: string[]): MeetingDay[] =>
  days.map((day, index) => ({ id: index + 1, heldOn: parseDay(day) }));
const MET = meetings('2026-05-11', '2026-06-07', '2026-07-12', '2026-09-06');
const quarterly = terms({
  cadence: 'quarterly',
  dueBodyId: null,
  dueNth: null,
  startsOn: parseDay('2026-01-31'),
});
const eachMeeting = terms({ cadence: 'each-meeting', startsOn: parseDay('2026-05-12') });

describe('what is due at a meeting', () => {
  it.each([
    [1, '2026-06-07'],
    [2, '2026-07-12'],
    [3, '2026-09-06'],
    [4, null],
  ])('number %i after it was made is %s', (dueNth, day) => {
    expect(nthMeetingAfter(terms({ dueNth }), MET)?.heldOn ?? null).toBe(day);
  });

  it('is not due at the meeting that made it, even once that has moved', () => {
    const moved = meetings('2026-06-01', '2026-06-07');
    expect(workedOutDue(terms(), moved, [], [])).toBe('2026-06-07');
    expect(workedOutDue(terms(), meetings('2026-06-20', '2026-06-07'), [], [])).toBeNull();
  });

  it('has no date while no such meeting is known', () => {
    expect(workedOutDue(terms(), meetings('2026-05-11'), [], [])).toBeNull();
  });

  it('is due on the day of the nth later meeting, in whatever order the meetings are told', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: -60, max: 200 }), { maxLength: 12 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 5 }), (days, dueNth) => {
        const told = days.map((offset, id) => ({ id: id + 2, heldOn: addDays(terms().madeOn, offset) }));
        const later = days.filter((offset) => offset > 0).sort((a, b) => a - b);
        const wanted = later[dueNth - 1];
        const due = workedOutDue(terms({ dueNth }), told, [], []);
        expect(due).toBe(wanted === undefined ? null : addDays(terms().madeOn, wanted));
      }),
    );
  });
});

describe('what a duty needs before it can fall due', () => {
  it.each([
    [terms(), null],
    [terms({ cadence: 'regular', startsOn: parseDay('2026-06-01') }), 'how-often'],
    [terms({ cadence: 'monthly' }), 'from-when'],
    [quarterly, null],
  ] as const)('%#: %s', (given, wanted) => {
    expect(undecided(given)).toBe(wanted);
    if (wanted) expect(occurrenceAfter(given, MET, null)).toBeNull();
  });
});

describe('the due date of a duty', () => {
  const met = (day: string, meetingId: number | null = null) => ({
    meetsOn: parseDay(day),
    meetingId,
    writtenOn: parseDay(day),
  });

  it.each([
    ['nothing reported', quarterly, [], '2026-01-31'],
    ['the first reported', quarterly, [met('2026-01-31')], '2026-04-30'],
    ['the third reported, two missed', quarterly, [met('2026-07-31')], '2026-10-31'],
    ['reports in any order', quarterly, [met('2026-04-30'), met('2026-01-31')], '2026-07-31'],
    [
      'the last before its end reported',
      { ...quarterly, endsOn: parseDay('2026-06-30') },
      [met('2026-04-30')],
      null,
    ],
    ['each meeting', eachMeeting, [], '2026-06-07'],
    ['each meeting, one reported', eachMeeting, [met('2026-06-07', 2)], '2026-07-12'],
    ['each meeting, one reported that has moved since', eachMeeting, [met('2026-05-30', 2)], '2026-07-12'],
    ['every second meeting', { ...eachMeeting, dueNth: 2 }, [], '2026-07-12'],
    [
      'every third meeting, the one known reported',
      { ...eachMeeting, dueNth: 3 },
      [met('2026-09-06', 4)],
      null,
    ],
  ])('with %s', (_, duty, reports, due) => {
    expect(workedOutDue(duty, MET, reports, [])).toBe(due);
  });

  it('moves with every extension of the occurrence, and of that one alone', () => {
    const putOff = [
      { from: parseDay('2026-01-31'), to: parseDay('2026-02-14') },
      { from: parseDay('2026-02-14'), to: parseDay('2026-02-28') },
    ];
    expect(workedOutDue(quarterly, [], [], putOff)).toBe('2026-02-28');
    expect(workedOutDue(quarterly, [], [met('2026-01-31')], putOff)).toBe('2026-04-30');
    expect(afterPuttingOff(parseDay('2026-02-14'), putOff)).toBe('2026-02-28');
  });

  it('is the first occurrence after the last one reported, for every cadence', () => {
    const cadences = ['weekly', 'monthly', 'six-weekly', 'quarterly', 'six-monthly', 'annual'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...cadences), fc.nat({ max: 30 }), (cadence, reported) => {
        const duty = { ...quarterly, cadence };
        let last: CalendarDay | null = null;
        for (let index = 0; index <= reported; index += 1) last = occurrenceAfter(duty, [], last)?.on ?? null;
        const next = occurrenceAfter(duty, [], last)?.on ?? null;
        const report = { meetsOn: last ?? duty.madeOn, meetingId: null, writtenOn: duty.madeOn };
        expect(workedOutDue(duty, [], [report], [])).toBe(next);
      }),
    );
  });
});
