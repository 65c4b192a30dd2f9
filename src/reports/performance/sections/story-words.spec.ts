import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../calendar/calendar-day.js';
import { countStanding } from '../year-standing.rules.js';
import { happenedWords } from './story-words.js';

const NONE = { total: 0, agreed: 0, claimed: 0, overdue: 0, dropped: 0 };
const told = (standing: object, actions: object) =>
  happenedWords(
    { standing: { ...countStanding([]), ...standing }, actions: { ...NONE, ...actions } },
    parseDay('2026-04-30'),
  );

describe('what happened with a review, in words', () => {
  it.each([
    [{ made: 6, agreedComplete: 3 }, 'agreed that 3 of 6 are complete.'],
    [{ made: 8, agreedComplete: 1 }, 'agreed that 1 of 8 is complete.'],
    [{ made: 1, agreedComplete: 1 }, 'agreed that it is complete.'],
    [{ made: 2, agreedComplete: 2 }, 'agreed that all 2 are complete.'],
    [{ made: 1 }, 'not agreed yet that it is complete.'],
    [{ made: 2 }, 'not agreed yet that any of them is complete.'],
  ])('of %j', (standing, words) => {
    expect(told(standing, {})).toBe(`By 30 April 2026 scrutiny had ${words} No action was named.`);
  });

  it('tells of each action, so that the parts are the whole', () => {
    const actions = { total: 8, agreed: 2, claimed: 1, overdue: 1, dropped: 2 };
    expect(told({ made: 1 }, actions)).toContain(
      '8 actions came of it: 2 agreed complete, 1 claimed complete, 1 overdue, 2 under way, 2 no longer needed or superseded.',
    );
  });
});
