import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../calendar/calendar-day.js';
import { tallyActions } from './action-tally.rules.js';

describe('the tally of a recommendation’s actions', () => {
  it('counts what is agreed, claimed and dropped, and finds the last claim of completion', () => {
    const last = { claim: 'complete', on: parseDay('2026-03-02'), sequence: 2 } as const;
    expect(
      tallyActions([
        {
          state: 'agreed-complete',
          isNamed: false,
          claim: { claim: 'complete', on: parseDay('2026-03-01'), sequence: 3 },
        },
        { state: 'claimed-complete', isNamed: true, claim: last },
        { state: 'superseded', isNamed: true, claim: null },
        { state: 'no-longer-needed', isNamed: false, claim: null },
        {
          state: 'overdue',
          isNamed: true,
          claim: { claim: 'delayed', on: parseDay('2026-03-09'), sequence: 4 },
        },
      ]),
    ).toEqual({ total: 5, named: 2, agreedComplete: 1, claimedComplete: 1, dropped: 2, lastClaim: last });
  });

  it('of none is nothing', () => {
    expect(tallyActions([])).toEqual({
      total: 0,
      named: 0,
      agreedComplete: 0,
      claimedComplete: 0,
      dropped: 0,
      lastClaim: null,
    });
  });
});
