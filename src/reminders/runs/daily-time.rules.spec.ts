import { describe, expect, it } from '@jest/globals';
import { dayInLondon, timeInLondon } from '../../calendar/clock.js';
import { isDailyTime } from './daily-time.rules.js';

/** Whether reminders ought to have gone at this instant. */
function isTimeAt(instant: string): boolean {
  const at = new Date(instant);
  return isDailyTime(dayInLondon(at), timeInLondon(at));
}

describe('the time of the day’s reminders', () => {
  it.each([
    ['the Friday before clocks go forward', '2026-03-27T08:00:00Z'],
    ['the Monday after', '2026-03-30T07:00:00Z'],
    ['the Friday before clocks go back', '2026-10-23T07:00:00Z'],
    ['the Monday after that', '2026-10-26T08:00:00Z'],
  ])('on %s begins at %s', (_, instant) => {
    expect(isTimeAt(instant)).toBe(true);
    expect(isTimeAt(new Date(Date.parse(instant) - 60_000).toISOString())).toBe(false);
  });

  it.each([
    ['late in the evening', '2026-11-30T23:59:00Z', true],
    ['after midnight', '2026-12-01T00:01:00Z', false],
    ['on a Sunday', '2026-11-29T12:00:00Z', false],
    ['on the Sunday of the change', '2026-03-29T09:00:00Z', false],
    ['on Good Friday', '2026-04-03T12:00:00Z', false],
    ['on the day kept for Boxing Day', '2026-12-28T12:00:00Z', false],
  ])('%s: %s is %s', (_, instant, isTime) => {
    expect(isTimeAt(instant)).toBe(isTime);
  });
});
