import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import {
  type DueTerms,
  type MeetingDay,
  nthMeetingAfter,
  occurrenceAfter,
  type PutOff,
  putOffDays,
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
    recordedAt: new Date(`${day}T12:00:00Z`),
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

  it('is the first occurrence after the last one reported, for every cadence', () => {
    const cadences = ['weekly', 'monthly', 'six-weekly', 'quarterly', 'six-monthly', 'annual'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...cadences), fc.nat({ max: 30 }), (cadence, reported) => {
        const duty = { ...quarterly, cadence };
        let last: CalendarDay | null = null;
        for (let index = 0; index <= reported; index += 1) last = occurrenceAfter(duty, [], last)?.on ?? null;
        const next = occurrenceAfter(duty, [], last)?.on ?? null;
        const report = met(last ?? duty.madeOn);
        expect(workedOutDue(duty, [], [report], [])).toBe(next);
      }),
    );
  });
});

describe('putting off an occurrence', () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const report = (on: CalendarDay, recordedAt: Date) => ({
    ...{ meetsOn: on, meetingId: null, writtenOn: on, recordedAt },
  });
  const put = (from: string, to: string, on: string): PutOff => ({
    ...{ from: parseDay(from), to: parseDay(to), recordedAt: at(on) },
  });
  const first = put('2026-01-31', '2026-04-30', '2026-01-20');
  const reported = (on: string) => [report(parseDay('2026-01-31'), at(on))];

  it.each<[string, PutOff[], ReturnType<typeof reported>, [string, string][]]>([
    ['moves it alone', [first], [], [['2026-01-31', '2026-04-30']]],
    [
      'moves it again',
      [put('2026-01-31', '2026-02-14', '2026-01-20'), put('2026-02-14', '2026-02-28', '2026-02-10')],
      [],
      [['2026-01-31', '2026-02-28']],
    ],
    [
      'moves it again from a day on which another falls due',
      [first, put('2026-04-30', '2026-05-15', '2026-04-20')],
      [],
      [['2026-01-31', '2026-05-15']],
    ],
    [
      'moves the next one once it is reported, though it was put off to the same day',
      [first, put('2026-04-30', '2026-05-15', '2026-05-06')],
      reported('2026-05-05'),
      [
        ['2026-01-31', '2026-04-30'],
        ['2026-04-30', '2026-05-15'],
      ],
    ],
    [
      'is known by its old date where the first day has changed since',
      [put('2025-12-31', '2026-01-10', '2025-12-20'), put('2026-01-10', '2026-01-20', '2026-01-05')],
      [],
      [['2025-12-31', '2026-01-20']],
    ],
  ])('%s', (_, putOff, met, days) => {
    expect([...putOffDays(quarterly, [], met, putOff)]).toEqual(days);
  });

  it('moves the due date to the new day, and no other occurrence, whatever was put off and reported before', () => {
    const step = fc.record({ isReport: fc.boolean(), days: fc.integer({ min: 1, max: 200 }) });
    const duty = { ...quarterly, cadence: 'monthly' as const };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const [met, putOff]: [ReturnType<typeof report>[], PutOff[]] = [[], []];
        const wanted = new Map<CalendarDay, CalendarDay>();
        for (const [index, { isReport, days }] of steps.entries()) {
          const open = occurrenceAfter(duty, [], met.at(-1)?.meetsOn ?? null)?.on ?? duty.madeOn;
          const recordedAt = new Date(index);
          if (isReport) met.push(report(open, recordedAt));
          else {
            const from = wanted.get(open) ?? open;
            wanted.set(open, addDays(from, days));
            putOff.push({ from, to: addDays(from, days), recordedAt });
            expect(workedOutDue(duty, [], met, putOff)).toBe(addDays(from, days));
          }
        }
        expect(putOffDays(duty, [], met, putOff)).toEqual(wanted);
      }),
    );
  });
});
