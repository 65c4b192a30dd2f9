import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { NotAPeriod } from '../calendar/period.js';
import { deadlineOf, type GivenDays, kindsOf, newDays, recordingWords } from './clock-event.rules.js';

const executive = { clockRule: 'executive', clockLength: null } as const;

describe('the clock of a recommendation', () => {
  it('looks at the dates that its rule names', () => {
    expect(kindsOf(executive)).toEqual(['receipt', 'notice']);
    expect(kindsOf({ clockRule: 'health', clockLength: null })).toEqual(['request']);
    expect(kindsOf({ clockRule: 'crime-and-disorder', clockLength: null })).toEqual(['report']);
    expect(kindsOf({ clockRule: 'partner', clockLength: null })).toEqual(['notice']);
    expect(kindsOf({ clockRule: 'local', clockLength: '8w' })).toEqual(['start']);
  });

  it('takes a date recorded later as a correction', () => {
    const events = [
      { kind: 'receipt', happenedOn: parseDay('2022-05-12') },
      { kind: 'receipt', happenedOn: parseDay('2022-05-11') },
    ] as const;
    expect(deadlineOf(executive, events, new Set()).dueOn).toBe('2022-07-10');
  });

  it('has no local rule without a length', () => {
    expect(() => deadlineOf({ clockRule: 'local', clockLength: '' }, [], new Set())).toThrow(NotAPeriod);
  });
});

describe('days that are given to a clock', () => {
  const eleventh = parseDay('2022-05-11');
  const twelfth = parseDay('2022-05-12');
  const known = [{ kind: 'receipt', happenedOn: eleventh }] as const;

  it.each<[string, GivenDays, string]>([
    ['a first one is recorded', { notice: twelfth }, 'recorded notice in writing'],
    ['another one corrects', { receipt: twelfth }, 'corrected receipt'],
    ['both', { receipt: twelfth, notice: twelfth }, 'recorded notice in writing and corrected receipt'],
    ['the same one is no news', { receipt: eleventh }, ''],
    ['one that the clock does not look at is none', { request: twelfth }, ''],
  ])('%s', (_, days, words) => {
    expect(recordingWords(newDays(executive, known, days))).toBe(words);
  });

  it('say which day they correct: the latest that was recorded', () => {
    const corrected = [...known, { kind: 'receipt', happenedOn: twelfth }] as const;
    expect(newDays(executive, corrected, { receipt: eleventh })).toEqual([
      { kind: 'receipt', happenedOn: eleventh, was: twelfth },
    ]);
  });
});
