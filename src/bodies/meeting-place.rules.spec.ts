import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { dayAndPlace, parseStartTime, placeWords, spokenTime } from './meeting-place.rules.js';

describe('when and where a meeting is', () => {
  it.each([
    ['10', '10:00'],
    ['10am', '10:00'],
    ['10.30 am', '10:30'],
    ['2:30pm', '14:30'],
    ['2.30 p.m.', '14:30'],
    ['14:30', '14:30'],
    ['1430', '14:30'],
    ['12 noon', '12:00'],
    ['noon', '12:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['24:00', null],
    ['13pm', null],
    ['0am', null],
    ['10:75', null],
    ['after lunch', null],
    ['', null],
  ])('reads %j as %j', (typed, time) => {
    expect(parseStartTime(typed)).toBe(time);
  });

  it.each([
    ['10:00', '10am'],
    ['14:30', '2:30pm'],
    ['12:00', 'midday'],
    ['00:05', '12:05am'],
  ])('says %s as %s', (time, words) => {
    expect(spokenTime(time)).toBe(words);
    expect(parseStartTime(words)).toBe(time);
  });

  it('says what is known', () => {
    const heldOn = parseDay('2026-12-15');
    expect(placeWords({ startTime: null, place: null })).toBeNull();
    expect(dayAndPlace({ heldOn, startTime: '14:30', place: 'Town Hall' })).toBe(
      '15 December 2026, 2:30pm, Town Hall',
    );
    expect(dayAndPlace({ heldOn, startTime: null, place: null })).toBe('15 December 2026');
  });
});
