import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { type RetentionSetting, runOutBefore, settingOn } from './retention.rules.js';

describe('how long something is kept', () => {
  it.each([
    [24, '2026-11-30', '2024-11-30'],
    [1, '2026-03-31', '2026-02-28'],
    [1, '2024-03-30', '2024-02-29'],
    [12, '2024-02-29', '2023-02-28'],
    [11, '2026-11-29', '2025-12-29'],
    [240, '2026-11-29', '2006-11-29'],
    [null, '2026-11-29', null],
  ])('%s months on %s: what is before %s has run out', (months, today, before) => {
    expect(runOutBefore(months, parseDay(today))).toBe(before);
  });

  const setting = (fromOn: string, months: number): RetentionSetting => ({
    fromOn: parseDay(fromOn),
    periods: { 'sent-mails': months, 'received-mails': null, 'access-events': null, 'closed-accounts': null },
    isDaily: true,
  });
  const settings = [setting('2026-01-01', 12), setting('2026-06-01', 6), setting('2026-06-01', 5)];

  it.each([
    ['2025-12-31', 24, false],
    ['2026-01-01', 12, true],
    ['2026-05-31', 12, true],
    ['2026-06-01', 5, true],
  ])('is what was decided last of what has begun: on %s, %s months', (today, months, isDaily) => {
    const held = settingOn(settings, parseDay(today));
    expect([held.periods['sent-mails'], held.isDaily]).toEqual([months, isDaily]);
  });
});
