import { describe, expect, it } from '@jest/globals';
import { hasSessionEnded, isUseWritten, limitsFor, sessionEnd } from './session-limits.rules.js';

const LIMITS = { idleMinutes: 120, longestHours: 12 };
const on = (time: string) => new Date(`2026-11-30T${time}:00Z`);

describe('a session', () => {
  it.each([
    ['09:00', '09:00', '10:59', false, 'is open while it is used'],
    ['09:00', '09:00', '11:00', true, 'ends after two hours without use'],
    ['09:00', '10:30', '12:29', false, 'is counted from its last use'],
    ['09:00', '10:30', '12:30', true, 'ends two hours after its last use'],
    ['09:00', '20:30', '20:59', false, 'lasts for twelve hours'],
    ['09:00', '20:59', '21:00', true, 'ends after twelve hours, however much it is used'],
    ['09:00', '09:00', '23:00', true, 'stays ended'],
  ])('begun at %s and used at %s is over at %s: %s, it %s', (began, used, now, isOver) => {
    expect(hasSessionEnded(on(began), on(used), LIMITS, on(now))).toBe(isOver);
  });

  it.each([
    ['09:00', '09:00', '11:00'],
    ['09:00', '18:59', '20:59'],
    ['09:00', '19:30', '21:00'],
  ])('begun at %s and last used at %s ends at %s', (began, used, end) => {
    expect(sessionEnd(on(began), on(used), LIMITS)).toEqual(on(end));
  });

  it.each([
    ['administrator', 'staff'],
    ['democratic-services', 'staff'],
    ['officer', 'others'],
    ['member', 'others'],
    ['public-reader', 'others'],
    ['auditor', 'others'],
  ])('of a %s has the limits of %s', (role, whose) => {
    const both = { staff: LIMITS, others: { idleMinutes: 720, longestHours: 168 } };
    expect(limitsFor(role, both)).toBe(both[whose as 'staff' | 'others']);
  });

  it('is written to once a minute, and where its limits are others now', () => {
    const end = on('11:00');
    expect(isUseWritten(on('09:00'), end, end, new Date('2026-11-30T09:00:59Z'))).toBe(false);
    expect(isUseWritten(on('09:00'), end, end, on('09:01'))).toBe(true);
    expect(isUseWritten(on('09:00'), on('10:00'), end, on('09:00'))).toBe(true);
  });
});
