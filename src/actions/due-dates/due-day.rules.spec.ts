import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { dueDayFault } from './due-day.rules.js';

describe('a due date', () => {
  const madeOn = parseDay('2026-10-06');

  it.each([null, '2026-10-06', '2026-10-07', '2031-03-31'])(
    'may be %s for what was made on 6 October 2026',
    (day) => {
      expect(dueDayFault({ madeOn }, day === null ? null : parseDay(day))).toBeNull();
    },
  );

  it.each(['2026-10-05', '2019-03-31'])('cannot be %s', (day) => {
    expect(dueDayFault({ madeOn }, parseDay(day))).toBe(
      'It was made on 6 October 2026: it cannot be due before that day',
    );
  });

  it('may be any where nobody knows when the action was made', () => {
    expect(dueDayFault({ madeOn, isMadeOnKnown: false }, parseDay('2019-03-31'))).toBeNull();
  });
});
