import { describe, expect, it } from '@jest/globals';
import { isTimeToGiveUp, nextAttempt } from './retry.rules.js';

const WRITTEN = new Date('2026-11-02T08:00:00Z');
const at = (text: string) => new Date(`2026-11-${text}:00Z`);

describe('the next attempt', () => {
  it.each([
    ['02T08:00', '02T08:01'],
    ['02T08:02', '02T08:03'],
    ['02T08:30', '02T08:45'],
    ['02T12:00', '02T14:00'],
    ['02T20:00', '03T00:00'],
    ['05T08:00', '05T12:00'],
  ])('of a message written on the 2nd at 8, put off at %s, is at %s', (now, next) => {
    expect(nextAttempt(WRITTEN, at(now))).toEqual(at(next));
  });

  it('comes some dozens of times in five days, not hundreds', () => {
    let now = WRITTEN;
    let attempts = 0;
    while (!isTimeToGiveUp(WRITTEN, now, attempts)) {
      now = nextAttempt(WRITTEN, now);
      attempts += 1;
    }
    expect(attempts).toBeGreaterThan(20);
    expect(attempts).toBeLessThan(60);
  });
});

describe('giving up', () => {
  it.each([
    ['06T08:00', 30, false],
    ['07T08:00', 30, true],
    ['07T08:00', 4, false],
    ['20T08:00', 1, false],
  ])('at %s after %d answers: %s', (now, attempts, gives) => {
    expect(isTimeToGiveUp(WRITTEN, at(now), attempts)).toBe(gives);
  });
});
