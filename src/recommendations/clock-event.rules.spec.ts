import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { NotAPeriod } from '../calendar/period.js';
import { deadlineOf, kindsOf } from './clock-event.rules.js';

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
    expect(deadlineOf(executive, events).dueOn).toBe('2022-07-10');
  });

  it('has no local rule without a length', () => {
    expect(() => deadlineOf({ clockRule: 'local', clockLength: null }, [])).toThrow(NotAPeriod);
  });
});
