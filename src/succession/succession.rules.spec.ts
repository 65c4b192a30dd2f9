import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { lastDayOf, type Manner, type SucceedingBody, successionFault } from './succession.rules.js';

const TODAY = parseDay('2026-05-20');
const FIRST_OF_MAY = parseDay('2026-05-01');

const body = (id: number, name: string, facts: Partial<SucceedingBody> = {}): SucceedingBody => ({
  id,
  name,
  existsFrom: parseDay('2015-05-20'),
  existsUntil: null,
  successorId: null,
  ...facts,
});

const CHILDREN = body(1, 'Children’s Panel');
const FAMILIES = body(2, 'Families Panel');
const SKILLS = body(3, 'Skills Panel');
const ALL = [CHILDREN, FAMILIES, SKILLS];

describe('who may take the place of a body', () => {
  it.each<[string, Manner, SucceedingBody[], string, RegExp | null]>([
    ['another', 'renamed', [FAMILIES], '2026-05-01', null],
    ['another, as from today', 'merged', [FAMILIES], '2026-05-20', null],
    ['two others, where it is split', 'split', [FAMILIES, SKILLS], '2026-05-01', null],
    ['nobody', 'abolished', [], '2026-05-01', /Select the body that takes its place/],
    ['one alone, where it is split', 'split', [FAMILIES], '2026-05-01', /at least two successors/],
    ['two, where it is renamed', 'renamed', [FAMILIES, SKILLS], '2026-05-01', /several successors/],
    ['itself', 'merged', [CHILDREN], '2026-05-01', /cannot take its own place/],
    ['another from a day to come', 'renamed', [FAMILIES], '2026-05-21', /on 21 May 2026 or later/],
    ['another from before it was there', 'renamed', [FAMILIES], '2015-05-20', /must be after 20 May 2015/],
    [
      'one that ended before',
      'merged',
      [{ ...FAMILIES, existsUntil: parseDay('2026-04-30') }],
      '2026-05-01',
      /Families Panel ended on 30 April 2026/,
    ],
    [
      'one that was set up later',
      'merged',
      [{ ...FAMILIES, existsFrom: parseDay('2026-05-02') }],
      '2026-05-01',
      /was set up on 2 May 2026, after that day/,
    ],
  ])('%s', (_, manner, successors, fromOn, message) => {
    const fault = successionFault(CHILDREN, manner, successors, parseDay(fromOn), TODAY, ALL);
    if (message) expect(fault?.message).toMatch(message);
    else expect(fault).toBeNull();
  });

  it('is never one whose place it took itself, however long ago', () => {
    const first = { ...CHILDREN, successorId: 3, existsUntil: null };
    const second = { ...SKILLS, successorId: 2 };
    const fault = successionFault(FAMILIES, 'merged', [first], FIRST_OF_MAY, TODAY, [
      first,
      second,
      FAMILIES,
    ]);
    expect(fault?.message).toMatch(/follow each other in a circle/);
  });

  it('is nobody where it has a successor already', () => {
    const passed = { ...CHILDREN, successorId: 2 };
    expect(successionFault(passed, 'merged', [SKILLS], FIRST_OF_MAY, TODAY, ALL)?.message).toMatch(
      /has a successor already/,
    );
  });
});

describe('the last day of a body', () => {
  it.each([
    ['is the day before its successor begins', null, '2026-04-30'],
    ['is that day where it was to exist for longer', '2026-12-31', '2026-04-30'],
    ['stays what it was where it had ended before', '2026-03-31', '2026-03-31'],
  ])('%s', (_, until, last) => {
    const existsUntil = until === null ? null : parseDay(until);
    expect(lastDayOf({ ...CHILDREN, existsUntil }, FIRST_OF_MAY)).toBe(last);
  });
});
