import { describe, expect, it } from '@jest/globals';
import { readCadence } from './cadence.js';
import { readDue } from './due-date.js';
import { readOwner } from './owner.js';

describe('readDue', () => {
  it.each([
    ['be provided by 31st January 2022', '2022-01-31', null],
    ['be sent no later than Friday, 3 March, 2023', '2023-03-03', null],
    ['reply by 04/11/25', '2025-11-04', null],
    ['be brought to the next meeting', null, 'next meeting'],
    ['would report in due course', null, 'in due course'],
    ['the minutes of the meeting held on 4 May 2021', null, null],
    ['by 31 February 2022', null, 'by 31 February 2022'],
    ['return within three months', null, 'within three months'],
  ])('%s', (words, dueOn, duePhrase) => {
    expect(readDue(words)).toEqual({ dueOn, duePhrase });
  });
});

describe('readCadence', () => {
  it.each([
    ['reported to the panel on a quarterly basis', 'quarterly'],
    ['be reviewed every six months', 'six-monthly'],
    ['reported six-weekly to managers and quarterly to the Panel', 'quarterly'],
    ['on at least three weekdays', null],
    ['annually, rather than every two years', 'annual'],
    ['£75,000 per annum', null],
    ['a report to each meeting', 'each-meeting'],
    ['a log laid before it at each of its meetings', 'each-meeting'],
    ['a list to all of the Board’s meetings', 'each-meeting'],
    ['be regularly reported', 'regular'],
  ])('%s', (words, cadence) => {
    expect(readCadence(words)).toBe(cadence);
  });
});

describe('readOwner', () => {
  it.each([
    ['That the Head of Parks be asked to replant the avenue', 'the Head of Parks'],
    ['the Portfolio Holder for Housing write to every parish', 'the Portfolio Holder for Housing'],
    ['Requests the Director of Place to report', 'the Director of Place'],
    ['Scrutiny Officer to share the report', 'Scrutiny Officer'],
    ['authority be delegated to the Director of Place to award it', 'the Director of Place'],
    ['the fund be increased', null],
  ])('%s', (words, owner) => {
    expect(readOwner(words, false)).toBe(owner);
  });

  it('does not take a scrutiny body for the addressee of its own recommendation', () => {
    expect(readOwner('the Parks Scrutiny Panel recommends that the Council plants trees', true)).toBe(
      'the Council',
    );
  });
});
