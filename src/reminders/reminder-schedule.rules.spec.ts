import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysBetween } from '../calendar/bank-holidays.js';
import { addDays, type CalendarDay, daysBetween, parseDay } from '../calendar/calendar-day.js';
import { isWorkingDay } from '../calendar/working-days.js';
import { type ReminderStage, stageOn, type WrittenReminder } from './reminder-schedule.rules.js';

const holidays = bankHolidaysBetween(2020, 2030);

interface Line extends WrittenReminder {
  readonly stage: ReminderStage;
}

/** Runs the schedule each day from `from` to `to` but on those of `down`, and keeps the ledger. */
function ledgerOf(
  dueOn: CalendarDay,
  from: CalendarDay,
  to: CalendarDay,
  down: (day: CalendarDay) => boolean,
): Line[] {
  const ledger: Line[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const stage = down(day) ? null : stageOn({ dueOn }, day, ledger, holidays);
    if (stage) ledger.push({ stage, dueOn, plannedOn: day });
  }
  return ledger;
}

function spoken(ledger: readonly Line[]): string[] {
  return ledger.map(({ plannedOn, stage }) => `${plannedOn} ${stage}`);
}

const never = () => false;

describe('the schedule', () => {
  it('for something due on a Wednesday', () => {
    const ledger = ledgerOf(parseDay('2026-07-15'), parseDay('2026-05-01'), parseDay('2026-09-11'), never);
    expect(spoken(ledger)).toEqual([
      '2026-06-17 due-in-28-days',
      '2026-07-08 due-in-7-days',
      '2026-07-15 due-today',
      '2026-07-16 overdue',
      '2026-07-30 overdue-15-days',
      '2026-08-13 escalated',
      '2026-08-27 overdue-43-days',
      '2026-09-10 overdue-57-days',
    ]);
  });

  it('for something due on a Sunday waits for Monday, when it is overdue already', () => {
    const ledger = ledgerOf(parseDay('2022-07-10'), parseDay('2022-06-01'), parseDay('2022-07-26'), never);
    expect(spoken(ledger)).toEqual([
      '2022-06-13 due-in-28-days',
      '2022-07-04 due-in-7-days',
      '2022-07-11 overdue',
      '2022-07-25 overdue-15-days',
    ]);
  });

  it('passes over Christmas', () => {
    const ledger = ledgerOf(parseDay('2027-01-01'), parseDay('2026-12-01'), parseDay('2027-01-05'), never);
    expect(spoken(ledger)).toEqual([
      '2026-12-04 due-in-28-days',
      '2026-12-29 due-in-7-days',
      '2027-01-04 overdue',
    ]);
  });

  it('makes good the latest stage that was missed, once, and lets the earlier ones go', () => {
    const down = (day: CalendarDay) => day >= '2026-06-10' && day < '2026-07-10';
    const ledger = ledgerOf(parseDay('2026-07-15'), parseDay('2026-05-01'), parseDay('2026-07-14'), down);
    expect(spoken(ledger)).toEqual(['2026-07-10 due-in-7-days']);
  });

  it('keeps a week between a first chase that came late and the next', () => {
    const down = (day: CalendarDay) => day < '2026-07-29';
    const ledger = ledgerOf(parseDay('2026-07-15'), parseDay('2026-07-01'), parseDay('2026-08-14'), down);
    expect(spoken(ledger)).toEqual([
      '2026-07-29 overdue',
      '2026-08-05 overdue-15-days',
      '2026-08-13 escalated',
    ]);
  });

  it('chases before it escalates, however late the first chase comes', () => {
    const down = (day: CalendarDay) => day < '2026-10-01';
    const ledger = ledgerOf(parseDay('2026-07-15'), parseDay('2026-05-01'), parseDay('2026-10-30'), down);
    expect(spoken(ledger)).toEqual([
      '2026-10-01 overdue',
      '2026-10-08 escalated',
      '2026-10-22 overdue-99-days',
    ]);
  });
});

describe('who is left alone', () => {
  const dueOn = parseDay('2026-07-15');

  it.each([
    ['a Saturday', '2026-06-20'],
    ['a bank holiday', '2026-08-31'],
    ['the day before the first stage', '2026-06-16'],
  ])('everybody on %s', (_why, day) => {
    expect(stageOn({ dueOn }, parseDay(day), [], holidays)).toBeNull();
  });

  it('where there is no date, or the clock has not started', () => {
    expect(stageOn({ dueOn: null }, parseDay('2026-07-15'), [], holidays)).toBeNull();
  });

  it('where it was written today: a second run finds nothing', () => {
    const day = parseDay('2026-07-16');
    const written = [{ stage: 'overdue', dueOn, plannedOn: day }];
    expect(stageOn({ dueOn }, day, written, holidays)).toBeNull();
  });

  it('but an extension begins anew', () => {
    const written = [{ stage: 'overdue', dueOn: parseDay('2026-06-15'), plannedOn: parseDay('2026-06-17') }];
    expect(stageOn({ dueOn }, parseDay('2026-06-17'), written, holidays)).toBe('due-in-28-days');
  });
});

describe('a policy of the council’s own', () => {
  it('decides the days', () => {
    const policy = { daysBefore: [3], everyDaysLate: 5, escalateAfterDaysLate: 5 };
    const chased = [{ stage: 'overdue', dueOn: parseDay('2026-07-15'), plannedOn: parseDay('2026-07-16') }];
    const stage = (day: string, written: WrittenReminder[] = []) =>
      stageOn({ dueOn: parseDay('2026-07-15') }, parseDay(day), written, holidays, policy);
    expect(stage('2026-07-10')).toBeNull();
    expect(stage('2026-07-13')).toBe('due-in-3-days');
    expect(stage('2026-07-21', chased)).toBe('escalated');
  });
});

describe('whatever happens', () => {
  const due = fc.integer({ min: 0, max: 700 }).map((days) => addDays(parseDay('2025-01-01'), days));
  const outage = fc.uniqueArray(fc.integer({ min: -40, max: 120 }), { maxLength: 120 });

  it('nobody gets a stage twice, mail on a day of rest, or more chases than a fortnight allows', () => {
    fc.assert(
      fc.property(due, outage, (dueOn, outDays) => {
        const out = new Set(outDays.map((days) => addDays(dueOn, days)));
        const ledger = ledgerOf(dueOn, addDays(dueOn, -40), addDays(dueOn, 120), (day) => out.has(day));
        expect(new Set(ledger.map(({ stage }) => stage)).size).toBe(ledger.length);
        for (const { plannedOn } of ledger) expect(isWorkingDay(plannedOn, holidays)).toBe(true);
        const late = ledger.filter(({ plannedOn }) => plannedOn > dueOn);
        expect(late.length).toBeLessThanOrEqual(9);
        if (late[0]) expect(late[0].stage).toBe('overdue');
        for (const [index, { plannedOn }] of late.slice(1).entries())
          expect(daysBetween(late[index]?.plannedOn ?? plannedOn, plannedOn)).toBeGreaterThanOrEqual(7);
      }),
    );
  });
});
