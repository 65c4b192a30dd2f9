import { describe, expect, it } from '@jest/globals';
import type { ProposalState } from '../documents/proposal.rules.js';
import type { ReviewDecision } from './decision.js';
import { planReview } from './review-plan.rules.js';

const KEPT = {
  type: 'noted',
  text: 'noted',
  ownerId: null,
  newOwner: null,
  dueOn: null,
  addresseeId: null,
  repeats: [],
} as const;

function decide(choice: 'accept' | 'skip' | 'later', was: ProposalState): ReviewDecision {
  return choice === 'accept' ? { proposalId: 1, was, choice, kept: KEPT } : { proposalId: 1, was, choice };
}

describe('a decision about a proposal', () => {
  it.each([
    ['waiting', 'accept', 'waiting', 'accept'],
    ['waiting', 'skip', 'waiting', 'skip'],
    ['waiting', 'later', 'waiting', null],
    ['skipped', 'accept', 'skipped', 'accept'],
    ['skipped', 'skip', 'skipped', null],
    ['skipped', 'later', 'skipped', 'reopen'],
    ['waiting', 'accept', 'accepted', 'passedOver'],
    ['waiting', 'skip', 'accepted', 'passedOver'],
    ['waiting', 'accept', 'skipped', 'passedOver'],
    ['waiting', 'later', 'accepted', null],
    ['accepted', 'accept', 'accepted', null],
  ] as const)('that was %s, to %s, and is %s now: %s', (was, choice, state, outcome) => {
    const plan = planReview([{ id: 1, state }], [decide(choice, was)]);
    const done = Object.entries(plan).flatMap(([name, list]) => (list.length > 0 ? [name] : []));
    expect(done).toEqual(outcome === null ? [] : [outcome]);
  });

  it('changes nothing about a proposal that the form did not show', () => {
    const plan = planReview([{ id: 2, state: 'waiting' }], [decide('skip', 'waiting')]);
    expect(plan).toEqual({ accept: [], skip: [], reopen: [], passedOver: [] });
  });
});
