import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { suggestedDue } from './suggested-due.rules.js';

const MADE = parseDay('2026-11-11');
const said = (words: string) => {
  const found = suggestedDue(words, MADE);
  return found?.kind === 'day' ? found.day : (found?.kind ?? null);
};

describe('what words about a due date may mean', () => {
  it.each([
    ['in March 2027', '2027-03-31'],
    ['By the end of February 2028.', '2028-02-29'],
    ['during June', '2027-06-30'],
    ['November', '2026-11-30'],
    ['before March 2027', '2027-02-28'],
    ['by the end of the summer', '2027-08-31'],
    ['in the autumn of 2027', '2027-11-30'],
    ['by the end of the winter', '2027-02-28'],
    ['by the end of the year', '2026-12-31'],
    ['end of the financial year', '2027-03-31'],
    ['to the next meeting', 'meeting'],
    ['at the next meeting of the Panel', 'meeting'],
  ])('of “%s” is %s', (words, day) => expect(said(words)).toBe(day));

  it.each([
    ...['early March 2027', 'in due course', 'quarterly', 'in winter 2027', 'before the summer'],
    ...['in March 2025', 'March 2027 and June 2027', ''],
    ...['in March 0000', 'by the end of March 9999', 'by the end of time', 'by 29 February'],
  ])('of “%s” is nothing that could be offered', (words) => expect(said(words)).toBeNull());

  it.each([
    ['in March 2027', { kind: 'day', day: '2027-03-31' }],
    ['in March', null],
    ['by the end of the year', null],
    ['to the next meeting', null],
  ])('of “%s” is %j where nobody knows when the item was made', (words, found) => {
    expect(suggestedDue(words, null)).toEqual(found);
  });
});
