import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../calendar/calendar-day.js';
import { absenceFault, daysFault } from './body-existence.rules.js';

const PANEL = {
  name: 'Children’s Panel',
  existsFrom: parseDay('2015-05-20'),
  existsUntil: parseDay('2026-04-30'),
};

describe('a body', () => {
  it.each([
    ['2015-05-19', 'Children’s Panel was set up on 20 May 2015'],
    ['2015-05-20', null],
    ['2026-04-30', null],
    ['2026-05-01', 'Children’s Panel ended on 30 April 2026'],
  ])('on %s: %s', (day, fault) => {
    expect(absenceFault(PANEL, parseDay(day))).toBe(fault);
  });

  it('says who took its place', () => {
    const passed = { ...PANEL, successorName: 'Families Panel' };
    expect(absenceFault(passed, parseDay('2026-05-01'))).toMatch(/; Families Panel took its place$/);
  });

  it.each([
    [null, false],
    ['2015-05-20', false],
    ['2015-05-19', true],
  ])('may last until %s: fault %s', (until, isFault) => {
    expect(daysFault(PANEL.existsFrom, until === null ? null : parseDay(until)) !== null).toBe(isFault);
  });
});
