import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { moreTimeFault, whichRequest } from './request.rules.js';

describe('a request', () => {
  it.each([
    [1, null],
    [2, '2nd request'],
    [3, '3rd request'],
    [4, '4th request'],
    [11, '11th request'],
    [12, '12th request'],
    [21, '21st request'],
    [113, '113th request'],
  ])('that is number %i is called %s', (nth, words) => expect(whichRequest(nth)).toBe(words));

  it.each([
    ['a later day', '2022-09-30', '2022-06-15', null],
    ['the day after the due date', '2022-06-16', '2022-06-15', null],
    ['the due date itself', '2022-06-15', '2022-06-15', /after 15 June 2022/],
    ['a day that is past, of what is late', '2022-06-15', '2022-03-01', /in the future/],
    ['a day where none is set', '2022-09-30', null, /no due date/],
  ])('for more time may name %s, or says why not', (_, until, due, fault) => {
    const found = moreTimeFault(parseDay(until), due === null ? null : parseDay(due), parseDay('2022-06-15'));
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });
});
