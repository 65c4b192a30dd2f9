import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { titleOf } from './document-title.rules.js';

describe('the title of a paper', () => {
  it.each([
    ['final-report', 'A warm welcome', null, 'Final report: A warm welcome'],
    ['final-report', 'FINAL REPORT: A WARM WELCOME', null, 'Final report: A WARM WELCOME'],
    ['final-report', 'Final Report – A warm welcome', null, 'Final report: A warm welcome'],
    ['final-report', 'Final report', null, 'Final report of 11 May 2022'],
    ['final-report', 'CHILDREN’S PANEL', null, 'Final report of 11 May 2022'],
    ['final-report', 'Scrutiny Board', 'SCRUTINY BOARD', 'Final report of 11 May 2022'],
    ['final-report', '  ', null, 'Final report of 11 May 2022'],
    ['minutes', 'Update of the Executive Member', null, 'Minutes of 11 May 2022'],
    ['minutes', 'Draft minutes', null, 'Draft minutes'],
    ['other', 'A warm welcome', null, 'A warm welcome'],
  ] as const)('%s that call themselves %j, of the body %j: %s', (kind, titleRead, bodyRead, title) => {
    const datedOn = parseDay('2022-05-11');
    expect(titleOf({ titleRead, bodyRead, bodyName: "Children's Panel", kind, datedOn })).toBe(title);
  });
});
