import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { VERDICTS } from '../../items/verdicts/verdict.rules.js';
import {
  type ActionTally,
  RESPONSE_DECISIONS,
  type RecommendationFacts,
  type ResponseClock,
  type ResponseDecision,
  recommendationState,
} from './recommendation-state.rules.js';
import {
  describeRecommendationState,
  RECOMMENDATION_STATES,
  type RecommendationStateName as State,
} from './recommendation-states.rules.js';

const today = parseDay('2022-07-10');
const answered = addDays(today, -20);
const judged = addDays(today, -10);
const claimedBefore = { on: addDays(today, -15), sequence: 5 };
const claimedSince = { on: addDays(today, -5), sequence: 9 };

/** Each clock, and the state of a recommendation that nobody has answered. */
const CLOCKS: readonly [ResponseClock, State][] = [
  [{ clock: 'not-started', dueOn: null }, 'clock-not-started'],
  [{ clock: 'none', dueOn: null }, 'awaiting-response'],
  [{ clock: 'started', dueOn: addDays(today, 1) }, 'awaiting-response'],
  [{ clock: 'started', dueOn: today }, 'awaiting-response'],
  [{ clock: 'started', dueOn: addDays(today, -1) }, 'response-overdue'],
];

const tally = (counts: Partial<ActionTally>): ActionTally => ({
  total: 0,
  named: 0,
  agreedComplete: 0,
  claimedComplete: 0,
  dropped: 0,
  lastClaim: null,
  ...counts,
});

/** Each tally of actions, the state of an accepted recommendation, and its state once scrutiny has sent it back. */
const TALLIES: readonly [ActionTally, State, State][] = [
  [tally({}), 'accepted-no-action', 'accepted-no-action'],
  [tally({ total: 2, dropped: 2 }), 'accepted-no-action', 'accepted-no-action'],
  [tally({ total: 2 }), 'accepted-no-action', 'accepted-no-action'],
  [tally({ total: 2, named: 1 }), 'in-progress', 'in-progress'],
  [tally({ total: 2, claimedComplete: 1, lastClaim: claimedSince }), 'in-progress', 'in-progress'],
  [
    tally({ total: 3, agreedComplete: 1, claimedComplete: 1, lastClaim: claimedSince }),
    'in-progress',
    'in-progress',
  ],
  [tally({ total: 2, claimedComplete: 2, lastClaim: claimedBefore }), 'claimed-complete', 'in-progress'],
  [tally({ total: 2, claimedComplete: 2, lastClaim: claimedSince }), 'claimed-complete', 'claimed-complete'],
  [
    tally({ total: 2, agreedComplete: 1, claimedComplete: 1, lastClaim: claimedSince }),
    'claimed-complete',
    'claimed-complete',
  ],
  [
    tally({ total: 3, agreedComplete: 2, dropped: 1, lastClaim: claimedBefore }),
    'agreed-complete',
    'in-progress',
  ],
  [tally({ total: 2, agreedComplete: 2, lastClaim: claimedSince }), 'agreed-complete', 'claimed-complete'],
];

const CLOSING = ['agreed-complete', 'no-longer-needed', 'superseded'];

describe('the state of a recommendation', () => {
  const seen = new Set<State>();
  for (const [deadline, unanswered] of CLOCKS) {
    for (const [actions, accepted, sentBack] of TALLIES) {
      for (const decision of [null, ...RESPONSE_DECISIONS]) {
        for (const verdict of [null, ...VERDICTS]) {
          const facts: RecommendationFacts = {
            deadline,
            further: [],
            actions,
            response: decision && { decision, on: answered, sequence: 1 },
            verdict: verdict && { verdict, on: judged, sequence: 7 },
            ending: null,
          };
          let expected = verdict ? sentBack : accepted;
          if (decision === 'rejected') expected = verdict ? 'rejection-not-agreed' : 'rejected';
          if (decision === null) expected = unanswered;
          if (verdict && CLOSING.includes(verdict)) expected = verdict as State;
          seen.add(expected);
          it(`${JSON.stringify(facts)} is ${expected}`, () => {
            expect(recommendationState(facts, today)).toBe(expected);
          });
        }
      }
    }
  }

  it.each(['withdrawn', 'split', 'merged'] as const)(
    'is %s from the day on which its panel did so',
    (kind) => {
      seen.add(kind);
      const facts: RecommendationFacts = {
        deadline: { clock: 'started', dueOn: addDays(today, -1) },
        further: [],
        actions: tally({ total: 1 }),
        response: { decision: 'rejected', on: answered, sequence: 1 },
        verdict: { verdict: 'agreed-complete', on: judged, sequence: 7 },
        ending: { kind, on: judged, sequence: 8 },
      };
      expect(recommendationState(facts, addDays(judged, -1))).toBe('rejected');
      expect(recommendationState(facts, judged)).toBe(kind);
      const restored = { ...facts, ending: { kind: 'restored' as const, on: judged, sequence: 9 } };
      expect(recommendationState(restored, today)).toBe('agreed-complete');
    },
  );

  it('is every one of the states, somewhere', () => {
    expect([...seen].sort()).toEqual(RECOMMENDATION_STATES.map(({ name }) => name).sort());
  });

  it('was what it was before the answer and the verdict were given', () => {
    const facts: RecommendationFacts = {
      deadline: { clock: 'started', dueOn: parseDay('2022-06-15') },
      further: [],
      actions: tally({}),
      response: { decision: 'rejected', on: parseDay('2022-06-20'), sequence: 1 },
      verdict: { verdict: 'not-agreed', on: parseDay('2022-07-01'), sequence: 2 },
      ending: null,
    };
    const stateOn = (day: string) => recommendationState(facts, parseDay(day));
    expect(stateOn('2022-06-15')).toBe('awaiting-response');
    expect(stateOn('2022-06-16')).toBe('response-overdue');
    expect(stateOn('2022-06-20')).toBe('rejected');
    expect(stateOn('2022-07-01')).toBe('rejection-not-agreed');
  });

  const trust = (deadline: ResponseClock, on: CalendarDay | null = null) => ({
    deadline,
    response: on && { on, sequence: 4 },
  });
  const running: ResponseClock = { clock: 'started', dueOn: today };
  const late: ResponseClock = { clock: 'started', dueOn: addDays(today, -1) };
  const unstarted: ResponseClock = { clock: 'not-started', dueOn: null };
  const undated: ResponseClock = { clock: 'none', dueOn: null };
  it.each<[ResponseClock, ResponseDecision | null, ReturnType<typeof trust>[], State]>([
    [running, 'accepted', [trust(late)], 'response-overdue'],
    [running, 'accepted', [trust(running)], 'awaiting-response'],
    [running, 'rejected', [trust(running)], 'awaiting-response'],
    [running, 'rejected', [trust(unstarted)], 'clock-not-started'],
    [running, 'rejected', [trust(undated)], 'rejected'],
    [running, 'accepted', [trust(late, today)], 'accepted-no-action'],
    [running, 'accepted', [trust(late, addDays(today, 1))], 'response-overdue'],
    [running, 'accepted', [trust(late, today), trust(late)], 'response-overdue'],
    [late, null, [trust(running, answered)], 'response-overdue'],
    [unstarted, null, [trust(running)], 'awaiting-response'],
    [unstarted, null, [trust(unstarted)], 'clock-not-started'],
    [undated, null, [trust(unstarted)], 'awaiting-response'],
    [running, null, [trust(late)], 'response-overdue'],
  ])('of several addressees: %j, answered %j, and %j is %s', (deadline, decision, further, expected) => {
    const response = decision && { decision, on: answered, sequence: 1 };
    const facts = { deadline, response, further, actions: tally({}), verdict: null, ending: null };
    expect(recommendationState(facts, today)).toBe(expected);
    const closed = { verdict: 'no-longer-needed' as const, on: judged, sequence: 7 };
    expect(recommendationState({ ...facts, verdict: closed }, today)).toBe('no-longer-needed');
  });

  it('is rejected again where the addressee rejects it after scrutiny pressed', () => {
    const facts: RecommendationFacts = {
      deadline: { clock: 'none', dueOn: null },
      further: [],
      actions: tally({}),
      response: { decision: 'rejected', on: judged, sequence: 8 },
      verdict: { verdict: 'not-agreed', on: judged, sequence: 7 },
      ending: null,
    };
    expect(recommendationState(facts, today)).toBe('rejected');
  });
});

describe('the list of states', () => {
  it.each([
    ['clock-not-started', true, false],
    ['response-overdue', true, true],
    ['claimed-complete', true, false],
    ['agreed-complete', false, false],
    ['rejected', false, false],
    ['rejection-not-agreed', true, false],
    ['withdrawn', false, false],
    ['split', false, false],
    ['merged', false, false],
  ] as const)('%s is open: %s, chased: %s', (name, isOpen, isChased) => {
    expect(describeRecommendationState(name)).toMatchObject({ isOpen, isChased });
  });

  it('chases only what is open, and never while scrutiny is to judge', () => {
    for (const { isOpen, isChased, awaitsVerdict } of RECOMMENDATION_STATES) {
      if (isChased) expect([isOpen, awaitsVerdict]).toEqual([true, false]);
    }
  });
});
