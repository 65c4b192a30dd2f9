import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../calendar/calendar-day.js';
import type { OverdueItem } from '../progress-report.js';
import { toldOverdue } from './told-overdue.rules.js';

const AS_AT = parseDay('2026-07-20');
const SINCE = parseDay('2026-07-01');

/** `R5` is R2026/005 of the paper “Closer to home”, due on a day. */
function late(short: string, day: string, more: Partial<OverdueItem> = {}): OverdueItem {
  const isAction = short.startsWith('A');
  return {
    kind: isAction ? 'action' : 'recommendation',
    reference: `${short.charAt(0)}2026/00${short.slice(1)}`,
    path: '/',
    words: 'Words',
    body: { code: 'CYP', name: 'Children’s Panel' },
    municipalYear: '2026/27',
    owner: isAction ? 'Head of Housing' : 'The Executive',
    source: { title: 'Closer to home', planOf: null, on: parseDay('2026-05-11'), label: null },
    ...{ dueOn: parseDay(day), daysLate: 9, timesExtended: 0, slippage: null },
    ...more,
  };
}

const told = (actions: OverdueItem[], responses: OverdueItem[] = []) =>
  toldOverdue({ actions, responses }, SINCE, AS_AT).map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('what became overdue while nobody did anything', () => {
  it.each([
    [
      'the day before changes are told',
      '2026-06-30',
      ['one action of the Head of Housing became overdue on 1 July (A2026/003).'],
    ],
    ['an earlier day', '2026-06-29', []],
  ])('is told of what was due on %s', (_, day, sentences) => {
    expect(told([late('A3', day)])).toEqual(sentences);
  });

  it('is told by day and owner, answers by their paper', () => {
    const paperless = { source: { title: null, planOf: null, on: null, label: null } };
    expect(
      told(
        [
          late('A3', '2026-07-10'),
          late('A4', '2026-07-10', { owner: null }),
          late('A5', '2026-07-10'),
          late('A6', '2026-07-02'),
        ],
        [late('R4', '2026-07-04'), late('R5', '2026-07-04'), late('R6', '2026-07-04', paperless)],
      ),
    ).toEqual([
      'the answer of the Executive to two recommendations of Closer to home became overdue on 5 July (R2026/004 and /005).',
      'the answer of the Executive to one recommendation of the Children’s Panel became overdue on 5 July (R2026/006).',
      'two actions of the Head of Housing became overdue on 11 July (A2026/003 and /005).',
      'one action of no owner became overdue on 11 July (A2026/004).',
      'one action of the Head of Housing became overdue on 3 July (A2026/006).',
    ]);
  });
});
