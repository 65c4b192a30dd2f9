import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, parseDay } from '../../calendar/calendar-day.js';
import { VERDICTS } from '../../items/verdicts/verdict.rules.js';
import { CLAIMS } from '../updates/claim.rules.js';
import { type ActionFacts, actionState } from './action-state.rules.js';
import { ACTION_STATES, type ActionStateName as State } from './action-states.rules.js';

const today = parseDay('2026-07-10');
const CLOSING = ['agreed-complete', 'no-longer-needed', 'superseded'];

/** Each due date, with the state of an untouched action and of one that was sent back. */
const DATES: readonly [number | null, State, State][] = [
  [null, 'no-date', 'sent-back'],
  [29, 'open', 'sent-back'],
  [28, 'due-soon', 'sent-back'],
  [0, 'due-soon', 'sent-back'],
  [-1, 'overdue', 'overdue'],
];

/** Where the claim stands towards the verdict. */
const ORDERS = [
  {
    claimed: { on: addDays(today, -9), sequence: 1 },
    judged: { on: addDays(today, -5), sequence: 2 },
    later: 'verdict',
  },
  {
    claimed: { on: addDays(today, -5), sequence: 1 },
    judged: { on: addDays(today, -5), sequence: 2 },
    later: 'verdict',
  },
  {
    claimed: { on: addDays(today, -5), sequence: 3 },
    judged: { on: addDays(today, -5), sequence: 2 },
    later: 'claim',
  },
  {
    claimed: { on: addDays(today, -4), sequence: 1 },
    judged: { on: addDays(today, -5), sequence: 2 },
    later: 'claim',
  },
] as const;

describe('the state of an action', () => {
  const seen = new Set<State>();
  for (const [days, untouched, sentBack] of DATES) {
    for (const claim of [null, ...CLAIMS]) {
      for (const verdict of [null, ...VERDICTS]) {
        for (const { claimed, judged, later } of ORDERS) {
          const facts: ActionFacts = {
            dueOn: days === null ? null : addDays(today, days),
            claim: claim && { claim, ...claimed },
            verdict: verdict && { verdict, ...judged },
          };
          const unjudged = claim && (!verdict || later === 'claim');
          let expected = verdict && !unjudged ? sentBack : untouched;
          if (unjudged && claim === 'complete') expected = 'claimed-complete';
          if (verdict && CLOSING.includes(verdict)) expected = verdict as State;
          seen.add(expected);
          it(`${JSON.stringify(facts)} is ${expected}`, () => {
            expect(actionState(facts, today)).toBe(expected);
          });
        }
      }
    }
  }

  it('is every one of the states, somewhere', () => {
    expect([...seen].sort()).toEqual(ACTION_STATES.map(({ name }) => name).sort());
  });

  it('tells its story day by day', () => {
    const facts: ActionFacts = {
      dueOn: parseDay('2026-06-30'),
      claim: { claim: 'complete', on: parseDay('2026-07-02'), sequence: 1 },
      verdict: { verdict: 'not-agreed', on: parseDay('2026-07-08'), sequence: 2 },
    };
    const stateOn = (day: string) => actionState(facts, parseDay(day), 7);
    expect(stateOn('2026-06-22')).toBe('open');
    expect(stateOn('2026-06-23')).toBe('due-soon');
    expect(stateOn('2026-06-30')).toBe('due-soon');
    expect(stateOn('2026-07-01')).toBe('overdue');
    expect(stateOn('2026-07-02')).toBe('claimed-complete');
    expect(stateOn('2026-07-08')).toBe('overdue');
  });

  it('is not changed by what happens later', () => {
    const later = fc.record({
      on: fc.integer({ min: 1, max: 90 }).map((days) => addDays(today, days)),
      sequence: fc.nat(),
    });
    fc.assert(
      fc.property(
        later,
        later,
        fc.constantFrom(...CLAIMS),
        fc.constantFrom(...VERDICTS),
        (a, b, claim, verdict) => {
          const facts = { dueOn: today, claim: { ...a, claim }, verdict: { ...b, verdict } };
          expect(actionState(facts, today)).toBe('due-soon');
        },
      ),
    );
  });
});
