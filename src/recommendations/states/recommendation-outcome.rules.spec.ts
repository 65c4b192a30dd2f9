import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countOutcomes, OUTCOMES, recommendationOutcome } from './recommendation-outcome.rules.js';
import { RESPONSE_DECISIONS } from './recommendation-state.rules.js';
import { RECOMMENDATION_STATES } from './recommendation-states.rules.js';

const life = fc.record({
  state: fc.constantFrom(...RECOMMENDATION_STATES.map(({ name }) => name)),
  decision: fc.constantFrom(...RESPONSE_DECISIONS, null),
  isDated: fc.boolean(),
});

describe('under what a recommendation is counted', () => {
  it('adds up to what was made, whatever the lives', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 40 }), (lives) => {
        const counts = countOutcomes(lives.map(recommendationOutcome));
        const sum = OUTCOMES.reduce((all, { name }) => all + counts[name], 0);
        expect(sum).toBe(lives.length);
      }),
    );
  });

  it.each([
    ['awaiting-response', null, true, 'awaiting-in-time'],
    ['awaiting-response', 'accepted', true, 'awaiting-in-time'],
    ['awaiting-response', null, false, 'awaiting-without-date'],
    ['clock-not-started', null, false, 'awaiting-without-date'],
    ['response-overdue', 'rejected', true, 'overdue'],
    ['withdrawn', 'accepted', true, 'ended'],
    ['split', null, false, 'ended'],
    ['merged', null, true, 'ended'],
    ['agreed-complete', 'accepted-in-part', false, 'accepted-in-part'],
    ['rejection-not-agreed', 'rejected', false, 'rejected'],
    ['no-longer-needed', null, true, 'closed-unanswered'],
  ] as const)('%s, answered %s, dated %s: %s', (state, decision, isDated, expected) => {
    expect(recommendationOutcome({ state, decision, isDated })).toBe(expected);
  });
});
