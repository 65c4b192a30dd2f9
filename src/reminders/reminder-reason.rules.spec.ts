import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { reasonFor } from './reminder-reason.rules.js';

describe('why somebody is written to', () => {
  it.each<[string, string, string]>([
    ['due-in-28-days', '2022-06-12', 'due on 10 July 2022, in 28 days'],
    ['due-in-7-days', '2022-07-03', 'due on 10 July 2022, in 7 days'],
    ['due-in-7-days', '2022-07-04', 'due on 10 July 2022, in 6 days'],
    ['due-in-7-days', '2022-07-09', 'due on 10 July 2022, tomorrow'],
    ['due-today', '2022-07-10', 'due on 10 July 2022, today'],
    ['overdue', '2022-07-11', 'due on 10 July 2022, 1 day late'],
    ['overdue-15-days', '2022-07-25', 'due on 10 July 2022, 15 days late'],
    ['new-owner', '2022-06-12', 'yours now, and due on 10 July 2022, in 28 days'],
  ])('%s on %s: %s', (stage, day, words) => {
    expect(reasonFor(stage, parseDay('2022-07-10'), parseDay(day))).toBe(words);
  });
});
