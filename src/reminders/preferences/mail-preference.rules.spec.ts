import { describe, expect, it } from '@jest/globals';
import { bankHolidaysBetween } from '../../calendar/bank-holidays.js';
import { parseDay } from '../../calendar/calendar-day.js';
import { WorkingCalendar } from '../../calendar/working-calendar.js';
import { type Preference, redirected, stepsCountUntil } from './mail-preference.rules.js';

const calendar = new WorkingCalendar(
  parseDay('2022-01-01'),
  parseDay('2022-12-31'),
  bankHolidaysBetween(2022, 2022),
);
const DANA = { to: 'dana@thornmere.example', name: 'Dana Okafor', personId: 4, absence: null };
const WEEKLY: Preference = { rhythm: 'weekly', awayFrom: null, awayUntil: null, delegate: null };

describe('a weekly mail', () => {
  it.each<[string, string | null]>([
    ['2022-06-13', '2022-06-19'],
    ['2022-06-14', null],
    ['2022-08-30', '2022-09-04'],
    ['2022-08-31', null],
  ])('looks on %s as far ahead as %s', (day, until) => {
    expect(stepsCountUntil(DANA, new Map([[4, WEEKLY]]), parseDay(day), calendar)).toBe(until);
  });

  it('is nobody’s who did not ask for it', () => {
    expect(stepsCountUntil(DANA, new Map(), parseDay('2022-06-14'), calendar)).toBe('2022-06-14');
  });
});

describe('leave', () => {
  const delegate = { id: 9, name: 'Ruth Amberley', email: 'ruth@thornmere.example' };
  const away: Preference = {
    ...{ rhythm: 'daily', delegate },
    ...{ awayFrom: parseDay('2022-06-13'), awayUntil: parseDay('2022-06-24') },
  };

  it.each<[string, string]>([
    ['2022-06-12', 'dana@thornmere.example'],
    ['2022-06-13', 'ruth@thornmere.example'],
    ['2022-06-24', 'ruth@thornmere.example'],
    ['2022-06-25', 'dana@thornmere.example'],
  ])('sends the mail of %s to %s', (day, to) => {
    expect(redirected(DANA, new Map([[4, away]]), parseDay(day)).to).toBe(to);
  });

  it('says why somebody else reads it', () => {
    expect(redirected(DANA, new Map([[4, away]]), parseDay('2022-06-15'))).toMatchObject({
      name: 'Ruth Amberley',
      absence: 'Dana Okafor is away until 24 June 2022',
    });
  });
});
