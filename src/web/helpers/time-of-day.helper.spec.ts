import { describe, expect, it } from '@jest/globals';
import { timeOfDay } from './time-of-day.helper.js';

describe('the time of day', () => {
  it.each([
    [new Date('2022-06-01T09:15:00Z'), '10:15am'],
    [new Date('2022-12-01T12:00:00Z'), '12:00pm'],
    ['10:15', ''],
  ])('%s is “%s”', (instant, expected) => {
    expect(timeOfDay(instant)).toBe(expected);
  });
});
