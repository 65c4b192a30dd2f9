import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { endedBy, takingOverFault } from './holding.rules.js';

const held = (from: string, until: string | null) => ({
  fromOn: parseDay(from),
  untilOn: until === null ? null : parseDay(until),
});

describe('taking over a post', () => {
  it.each([
    ['a post nobody held', [], '2026-05-01', null],
    ['after the holder began', [held('2024-01-08', null)], '2026-05-01', null],
    ['after a vacancy', [held('2024-01-08', '2026-03-31')], '2026-05-01', null],
    ['on the day the holder began', [held('2026-05-01', null)], '2026-05-01', /must be after 1 May 2026/],
    [
      'before an earlier holder began',
      [held('2024-01-08', null)],
      '2023-05-01',
      /must be after 8 January 2024/,
    ],
  ])('%s', (_, holdings, fromOn, fault) => {
    const said = takingOverFault(holdings, parseDay(fromOn));
    if (fault === null) expect(said).toBeNull();
    else expect(said).toMatch(fault);
  });

  it('ends what still runs and leaves what has ended', () => {
    const ended = held('2020-01-01', '2023-12-31');
    const running = held('2024-01-08', null);
    const leaving = held('2024-02-01', '2026-05-01');
    expect(endedBy([ended, running, leaving], parseDay('2026-05-01'))).toEqual([running, leaving]);
  });
});
