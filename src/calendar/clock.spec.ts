import { describe, expect, it } from '@jest/globals';
import { parseDay } from './calendar-day.js';
import { Clock, dayInLondon, sameTimeInLondonOn, timeInLondon } from './clock.js';

const at = (text: string) => new Date(text);

describe('the same time in London on another day', () => {
  it.each([
    ['2026-06-15', '2026-11-28T08:30:00Z', '2026-06-15T07:30:00Z'],
    ['2026-12-15', '2026-06-15T07:30:00Z', '2026-12-15T08:30:00Z'],
    ['2026-06-15', '2026-11-28T00:15:00Z', '2026-06-14T23:15:00Z'],
    ['2026-12-15', '2026-06-14T23:15:00Z', '2026-12-15T00:15:00Z'],
    ['2026-12-15', '2026-06-15T22:45:00Z', '2026-12-15T23:45:00Z'],
    ['2026-11-28', '2026-11-28T12:00:00Z', '2026-11-28T12:00:00Z'],
  ])('on %s as at %s is %s', (day, instant, same) => {
    expect(sameTimeInLondonOn(parseDay(day), at(instant))).toEqual(at(same));
  });

  it('is an hour later in the hour that is left out in March', () => {
    const moved = sameTimeInLondonOn(parseDay('2026-03-29'), at('2026-11-28T01:30:00Z'));
    expect([dayInLondon(moved), timeInLondon(moved)]).toEqual(['2026-03-29', '02:30']);
  });
});

it.each([
  ['2026-03-28T23:58:00Z', '2026-03-28'],
  ['2026-03-29T00:01:00Z', '2026-03-29'],
  ['2026-03-29T22:59:00Z', '2026-03-29'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T22:59:59Z', '2026-10-24'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T23:59:59Z', '2026-10-25'],
  ['2026-10-26T00:00:00Z', '2026-10-26'],
])('the day in London at %s is %s, whatever was asked before', (instant, day) => {
  expect(dayInLondon(at(instant))).toBe(day);
  expect(dayInLondon(at(instant))).toBe(day);
});

it('shows the day that it is told to show', () => {
  const clock = new Clock(parseDay('2022-06-15'));
  expect(clock.today()).toBe('2022-06-15');
  expect(timeInLondon(clock.now())).toBe(timeInLondon(new Clock().now()));
});
