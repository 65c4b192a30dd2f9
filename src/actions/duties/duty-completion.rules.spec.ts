import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { claimOfDuty, comesAgain, type DueNow } from './duty-completion.rules.js';

const TODAY = parseDay('2026-06-01');
const DUTY: DueNow = {
  cadence: 'monthly',
  startsOn: parseDay('2026-01-15'),
  endsOn: null,
  dueOn: parseDay('2026-06-15'),
};
const ENDED = { dueOn: null, endsOn: parseDay('2026-05-01') };

describe('a duty', () => {
  it.each<[string, Partial<DueNow>, boolean]>([
    ['until further notice comes again', {}, true],
    ['whose next meeting is not known comes again', { cadence: 'each-meeting', dueOn: null }, true],
    [
      'of meetings that may still be entered comes again',
      { cadence: 'each-meeting', dueOn: null, endsOn: TODAY },
      true,
    ],
    ['whose last occurrence is open comes again', { ...ENDED, dueOn: parseDay('2026-04-15') }, true],
    ['all of whose occurrences are reported is over', ENDED, false],
    ['of meetings that are all over is over', { ...ENDED, cadence: 'each-meeting' }, false],
    ['whose rhythm nobody has decided has no occurrences', { cadence: 'regular', dueOn: null }, false],
  ])('%s', (_, over, expected) => {
    expect(comesAgain({ ...DUTY, ...over }, TODAY)).toBe(expected);
  });

  it('is on track where one of its occurrences is complete', () => {
    expect(claimOfDuty('complete', true)).toBe('on-track');
    expect(claimOfDuty('complete', false)).toBe('complete');
    expect(claimOfDuty('delayed', true)).toBe('delayed');
  });
});
