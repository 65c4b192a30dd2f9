import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { titleOf } from './document-title.rules.js';

describe('the title of a paper', () => {
  it.each([
    ['A warm welcome', null, 'A warm welcome'],
    ['CHILDREN’S PANEL', null, 'Final report of 11 May 2022'],
    ['Scrutiny Board', 'SCRUTINY BOARD', 'Final report of 11 May 2022'],
    ['  ', null, 'Final report of 11 May 2022'],
  ])('that calls itself %j, of the body %j, is %j', (titleRead, bodyRead, title) => {
    const datedOn = parseDay('2022-05-11');
    expect(
      titleOf({ titleRead, bodyRead, bodyName: "Children's Panel", kind: 'final-report', datedOn }),
    ).toBe(title);
  });
});
