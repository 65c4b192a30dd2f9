import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { type ActionNaming, daysUnnamed, namesAnAction } from './named-action.rules.js';

const NOTHING: ActionNaming = { ownerId: null, dueOn: null, dueBodyId: null, cadence: null, startsOn: null };
const day = parseDay('2022-09-30');

describe('an action names what is promised', () => {
  it.each<[string, Partial<ActionNaming>, boolean]>([
    ['with an owner and a date', { ownerId: 1, dueOn: day }, true],
    ['with an owner and a meeting', { ownerId: 1, dueBodyId: 2 }, true],
    ['with an owner and a rhythm from a day on', { ownerId: 1, cadence: 'quarterly', startsOn: day }, true],
    ['without a date', { ownerId: 1 }, false],
    ['without an owner', { dueOn: day }, false],
    ['with neither', {}, false],
    ['with a rhythm that nobody has started', { ownerId: 1, cadence: 'quarterly' }, false],
    ['“regularly”', { ownerId: 1, cadence: 'regular', startsOn: day }, false],
  ])('%s: %j is %s', (_, given, expected) => {
    expect(namesAnAction({ ...NOTHING, ...given })).toBe(expected);
  });
});

describe('how long nothing has been named', () => {
  const today = parseDay('2022-08-17');
  it.each([
    ['accepted-no-action', '2022-07-05', 43],
    ['accepted-no-action', '2022-08-17', 0],
    ['in-progress', '2022-07-05', null],
  ] as const)('%s since %s is %s', (state, decided, days) => {
    expect(daysUnnamed({ state, decidedOn: parseDay(decided) }, today)).toBe(days);
  });
});
