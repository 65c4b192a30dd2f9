import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysBetween } from '../calendar/bank-holidays.js';
import { addDays, type CalendarDay, parseDay } from '../calendar/calendar-day.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { DEFAULT_LADDER, type Ladder } from './ladders/reminder-ladder.rules.js';
import { ladderStageOn, type WrittenReminder } from './reminder-schedule.rules.js';

const calendar = new WorkingCalendar(
  parseDay('2020-01-01'),
  parseDay('2030-12-31'),
  bankHolidaysBetween(2020, 2030),
);
const stage = (
  dueOn: string,
  day: string,
  written: readonly WrittenReminder[] = [],
  ladder = DEFAULT_LADDER,
) => ladderStageOn(ladder, parseDay(dueOn), parseDay(day), written, calendar)?.stage ?? null;

/** Runs the ladder each day from `from` to `to` but on those of `down`, and keeps the ledger. */
function ledgerOf(
  dueOn: CalendarDay,
  from: CalendarDay,
  to: CalendarDay,
  down: (day: CalendarDay) => boolean,
): WrittenReminder[] {
  const ledger: WrittenReminder[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const step = down(day) ? null : ladderStageOn(DEFAULT_LADDER, dueOn, day, ledger, calendar);
    if (step) ledger.push({ stage: step.stage, dueOn, plannedOn: day });
  }
  return ledger;
}

const run = (
  dueOn: string,
  from: string,
  to: string,
  down: (day: CalendarDay) => boolean = () => false,
): string[] =>
  ledgerOf(parseDay(dueOn), parseDay(from), parseDay(to), down).map(
    ({ plannedOn, stage }) => `${plannedOn} ${stage}`,
  );

describe('the ladder', () => {
  it('for something due on a Wednesday', () => {
    expect(run('2026-07-15', '2026-05-01', '2026-10-01')).toEqual([
      '2026-07-01 due-in-10-days',
      '2026-07-13 due-in-2-days',
      '2026-07-15 due-today',
      '2026-07-16 overdue',
      '2026-07-22 overdue-5-days',
      '2026-07-29 overdue-10-days',
      '2026-08-26 overdue-30-days',
      '2026-09-24 overdue-50-days',
    ]);
  });

  it('for something due on a Sunday counts from the Monday', () => {
    expect(run('2022-07-10', '2022-06-20', '2022-07-20')).toEqual([
      '2022-06-27 due-in-10-days',
      '2022-07-07 due-in-2-days',
      '2022-07-11 overdue',
      '2022-07-15 overdue-5-days',
    ]);
  });

  it('passes over Christmas', () => {
    expect(run('2027-01-01', '2026-12-01', '2027-01-11')).toEqual([
      '2026-12-16 due-in-10-days',
      '2026-12-30 due-in-2-days',
      '2027-01-04 overdue',
      '2027-01-08 overdue-5-days',
    ]);
  });
});

describe('after an outage', () => {
  it('only the latest step goes, and the next keeps three working days from it', () => {
    const down = (day: CalendarDay) => day >= '2026-07-13' && day < '2026-07-21';
    expect(run('2026-07-15', '2026-07-01', '2026-07-31', down)).toEqual([
      '2026-07-01 due-in-10-days',
      '2026-07-21 overdue',
      '2026-07-24 overdue-5-days',
      '2026-07-29 overdue-10-days',
    ]);
  });

  it('what is made good keeps three working days from the mail before it', () => {
    const down = (day: CalendarDay) => day === '2026-07-16';
    expect(run('2026-07-15', '2026-07-13', '2026-07-23', down)).toEqual([
      '2026-07-13 due-in-2-days',
      '2026-07-15 due-today',
      '2026-07-20 overdue',
      '2026-07-23 overdue-5-days',
    ]);
  });
});

describe('who is left alone', () => {
  it.each([
    ['a Saturday', '2026-06-20'],
    ['a bank holiday', '2026-08-31'],
    ['the day before the first step', '2026-06-30'],
  ])('everybody on %s', (_, day) => {
    expect(stage('2026-07-15', day)).toBeNull();
  });

  it('who was written to today: a second run finds nothing', () => {
    const day = parseDay('2026-07-16');
    expect(
      stage('2026-07-15', day, [{ stage: 'overdue', dueOn: parseDay('2026-07-15'), plannedOn: day }]),
    ).toBeNull();
  });

  it('but a date that moved begins anew', () => {
    const written = [
      { stage: 'overdue-5-days', dueOn: parseDay('2026-06-15'), plannedOn: parseDay('2026-06-22') },
    ];
    expect(stage('2026-07-15', '2026-07-01', written)).toBe('due-in-10-days');
  });

  it('for three working days after a word of the clerk’s own', () => {
    const nudge = { stage: 'nudge', dueOn: null, plannedOn: parseDay('2026-07-14') };
    expect(stage('2026-07-15', '2026-07-16', [nudge])).toBeNull();
    expect(stage('2026-07-15', '2026-07-17', [nudge])).toBe('overdue');
  });

  it('but no line of a day to come counts', () => {
    const ahead = { stage: 'overdue', dueOn: parseDay('2026-07-15'), plannedOn: parseDay('2027-06-01') };
    expect(stage('2026-07-15', '2026-07-16', [ahead])).toBe('overdue');
  });
});

it('a ladder of the council’s own decides the days, and may end', () => {
  const ladder: Ladder = {
    steps: [
      { workingDays: -3, copyTo: [] },
      { workingDays: 8, copyTo: ['chair'] },
    ],
    repeatDays: null,
    spokeDays: 0,
    letterDays: 10,
  };
  expect(stage('2026-07-15', '2026-07-09', [], ladder)).toBeNull();
  expect(stage('2026-07-15', '2026-07-10', [], ladder)).toBe('due-in-3-days');
  expect(stage('2026-07-15', '2026-07-27', [], ladder)).toBe('overdue-8-days');
  expect(stage('2026-07-15', '2027-07-27', [], ladder)).toBe('overdue-8-days');
});

describe('whatever happens', () => {
  const due = fc.integer({ min: 0, max: 700 }).map((days) => addDays(parseDay('2025-01-01'), days));
  const outage = fc.uniqueArray(fc.integer({ min: -40, max: 120 }), { maxLength: 120 });

  it('nobody gets a step twice, mail on a day of rest, or two mails too near to one another after an outage', () => {
    fc.assert(
      fc.property(due, outage, (dueOn, outDays) => {
        const out = new Set(outDays.map((days) => addDays(dueOn, days)));
        const ledger = ledgerOf(dueOn, addDays(dueOn, -40), addDays(dueOn, 120), (day) => out.has(day));
        expect(new Set(ledger.map(({ stage }) => stage)).size).toBe(ledger.length);
        const onTime = run(dueOn, addDays(dueOn, -40), addDays(dueOn, 120));
        for (const [index, line] of ledger.entries()) {
          expect(calendar.isWorkingDay(line.plannedOn)).toBe(true);
          const before = ledger[index - 1];
          if (!before) continue;
          const bothOnTime = [before, line].every(({ plannedOn, stage }) =>
            onTime.includes(`${plannedOn} ${stage}`),
          );
          if (!bothOnTime)
            expect(calendar.between(before.plannedOn, line.plannedOn)).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});
