import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import type { DueTerms, Met } from './duty.rules.js';
import { dutyFigures, dutyTable, presentOccurrence, reportable } from './duty-table.rules.js';

const duty: DueTerms = {
  madeOn: parseDay('2025-12-10'),
  meetingId: null,
  cadence: 'monthly',
  dueBodyId: null,
  dueNth: null,
  startsOn: parseDay('2026-01-15'),
  endsOn: null,
};
const report = (meetsOn: string, writtenOn: string): Met => ({
  meetsOn: parseDay(meetsOn),
  meetingId: null,
  writtenOn: parseDay(writtenOn),
  recordedAt: new Date(`${writtenOn}T12:00:00Z`),
});
const table = (met: readonly Met[], today: string, over: Partial<DueTerms> = {}) =>
  dutyTable({ ...duty, ...over }, [], met, [], parseDay(today));
const shown = (met: readonly Met[], today: string) =>
  table(met, today).map(({ dueOn, standing }) => `${dueOn} ${standing}`);

describe('the occurrences of a duty', () => {
  it.each([
    ['before the first', [], '2026-01-01', ['2026-01-15 next']],
    ['on the day', [], '2026-01-15', ['2026-01-15 next']],
    ['the day after', [], '2026-01-16', ['2026-01-15 overdue', '2026-02-15 next']],
    [
      'once another has come due',
      [],
      '2026-02-16',
      ['2026-01-15 missed', '2026-02-15 overdue', '2026-03-15 next'],
    ],
    [
      'reported in time',
      [report('2026-01-15', '2026-01-14')],
      '2026-01-20',
      ['2026-01-15 met', '2026-02-15 next'],
    ],
    [
      'reported late',
      [report('2026-01-15', '2026-01-19')],
      '2026-01-20',
      ['2026-01-15 met-late', '2026-02-15 next'],
    ],
    [
      'the later one reported',
      [report('2026-02-15', '2026-02-10')],
      '2026-02-10',
      ['2026-01-15 missed', '2026-02-15 met', '2026-03-15 next'],
    ],
    ['a report of a day to come', [report('2026-01-15', '2026-01-14')], '2026-01-10', ['2026-01-15 next']],
  ])('%s', (_, met, today, rows) => {
    expect(shown(met, today)).toEqual(rows);
  });

  it('are met late although a later one was put off from the day to which theirs was', () => {
    const quarterly = { cadence: 'quarterly', startsOn: parseDay('2026-01-31') } as const;
    const late = report('2026-01-31', '2026-05-05');
    const putOff = (from: string, to: string, on: string) => ({
      ...{ from: parseDay(from), to: parseDay(to), recordedAt: new Date(`${on}T12:00:00Z`) },
    });
    const extensions = [
      putOff('2026-01-31', '2026-04-30', '2026-01-20'),
      putOff('2026-04-30', '2026-05-15', '2026-05-06'),
    ];
    const rows = dutyTable({ ...duty, ...quarterly }, [], [late], extensions, parseDay('2026-05-10'));
    expect(rows.map(({ on, dueOn, standing }) => [on, dueOn, standing])).toEqual([
      ['2026-01-31', '2026-04-30', 'met-late'],
      ['2026-04-30', '2026-05-15', 'next'],
    ]);
  });

  it('end with the duty', () => {
    const rows = table([], '2026-06-01', { endsOn: parseDay('2026-03-14') });
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(['2026-01-15', '2026-02-15']);
  });

  it('may be reported while open, and afterwards where they were missed', () => {
    const rows = table([report('2026-02-15', '2026-02-16')], '2026-03-20');
    expect(reportable(rows).map(({ on }) => on)).toEqual(['2026-03-15', '2026-04-15', '2026-01-15']);
  });

  it('remind of the last that has come due, then of the next', () => {
    expect(presentOccurrence(table([], '2026-03-20'))?.dueOn).toBe('2026-03-15');
    expect(presentOccurrence(table([report('2026-03-15', '2026-03-20')], '2026-03-20'))?.dueOn).toBe(
      '2026-04-15',
    );
  });

  it('stand each in one way, and one is next unless the duty has ended', () => {
    const reports = fc.array(
      fc.record({ month: fc.nat({ max: 11 }), days: fc.integer({ min: -20, max: 40 }) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(reports, fc.nat({ max: 400 }), (made, days) => {
        const met = made.map(({ month, days: late }) => {
          const meetsOn = parseDay(`2026-${String(month + 1).padStart(2, '0')}-15`);
          return report(meetsOn, addDays(meetsOn, late));
        });
        const rows = dutyTable(duty, [], met, [], addDays(parseDay('2026-01-01'), days));
        const figures = dutyFigures(rows);
        expect(Object.values(figures).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        expect(figures.next).toBe(1);
        expect(figures.overdue).toBeLessThanOrEqual(1);
      }),
    );
  });
});
