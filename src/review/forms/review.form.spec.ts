import { describe, expect, it } from '@jest/globals';
import type { ProposalType } from '../../documents/proposal.rules.js';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { faultsIn } from '../../web/form.js';
import { readReview } from './review.form.js';
import { type ReviewChoices, standingAlone, typedProposalFrom } from './typed-proposal.form.js';

const CHOICES = {
  owners: [{ id: 5, name: 'Head of Parks' }],
  addressees: [
    { id: 1, name: 'Executive', kind: 'executive' },
    { id: 2, name: 'Hospital Trust', kind: 'partner' },
  ],
  aliases: new Map([['hop', 5]]),
} as unknown as ReviewChoices;

function decisionsIn(read: ReturnType<typeof readReview>) {
  return read.ok ? read.decisions : [];
}

function proposal(type: ProposalType, more: Partial<ProposalRow> = {}): ProposalRow {
  const fields = {
    id: 9,
    position: 0,
    type,
    label: null,
    text: 'that it be done',
    state: 'waiting' as const,
  };
  return {
    ...fields,
    ownerAsWritten: null,
    dueOn: null,
    coveredBy: null,
    keptOwnerId: null,
    draft: null,
    ...more,
  } as ProposalRow;
}

describe('what the form of a review offers first', () => {
  it.each([
    ['that it be done', 'That it be done'],
    ['the lamps be lit; and', 'The lamps be lit.'],
    ['the pier be mended;', 'The pier be mended.'],
    ['lend the boat, or', 'Lend the boat.'],
    ['sand; and gravel be bought.', 'Sand; and gravel be bought.'],
  ])('lets a clause stand alone: %s', (text, words) => {
    expect(standingAlone(text)).toBe(words);
  });

  it.each([
    ['the Head of Parks', '5', '1'],
    ['the Hospital Trust', '', '2'],
    ['the HOP', '5', '1'],
    ['somebody else', '', '1'],
    [null, '', '1'],
  ])('where the paper names %j: owner %j, addressee %j', (ownerAsWritten, owner, addressee) => {
    expect(typedProposalFrom(proposal('action', { ownerAsWritten }), CHOICES)).toMatchObject({
      owner,
      addressee,
    });
  });

  it('skips a promise that a resolution repeats, and only that', () => {
    expect(typedProposalFrom(proposal('commitment', { coveredBy: 3 }), CHOICES).choice).toBe('skip');
    expect(typedProposalFrom(proposal('commitment'), CHOICES).choice).toBe('later');
    expect(typedProposalFrom(proposal('action'), CHOICES).choice).toBe('later');
  });
});

describe('a review that was sent', () => {
  const SENT = { 'p9-was': 'waiting', 'p9-choice': 'accept' };

  it.each<[string, ProposalType, Record<string, string>, string]>([
    ['a kind that is none', 'action', { 'p9-type': 'poem' }, 'Proposal 1: Select what it is'],
    ['no words', 'action', { 'p9-text': '  ' }, 'Proposal 1: Enter the words to keep'],
    [
      'too many words',
      'noted',
      { 'p9-text': 'x'.repeat(10_001) },
      'Proposal 1: The words must be 10,000 characters or fewer',
    ],
    ['an owner who is none', 'commitment', { 'p9-owner': '77' }, 'Proposal 1: Select an owner from the list'],
    [
      'half a date',
      'action',
      { 'p9-dueOn-day': '3' },
      'Proposal 1: Due date must include a month and a year',
    ],
    [
      'nobody to address',
      'recommendation',
      { 'p9-addressee': '' },
      'Proposal 1: Select who it is addressed to',
    ],
  ])('with %s is refused', (_, type, fields, message) => {
    const read = readReview({ ...SENT, ...fields }, 'minutes', [proposal(type)], CHOICES);
    expect(faultsIn(read).map((fault) => fault.message)).toEqual([message]);
    expect(decisionsIn(read)).toEqual([]);
  });

  it('does not look at the fields of what is not accepted', () => {
    const half = { ...SENT, 'p9-choice': 'skip', 'p9-text': '', 'p9-dueOn-day': '99' };
    expect(readReview(half, 'minutes', [proposal('action')], CHOICES)).toMatchObject({
      ok: true,
      decisions: [{ proposalId: 9, was: 'waiting', choice: 'skip' }],
    });
  });

  it.each([
    ['recommendations', 'recommendation', 'later', 'accept'],
    ['recommendations', 'action', 'later', 'later'],
    ['everything', 'action', 'later', 'accept'],
    ['everything', 'commitment', 'skip', 'skip'],
    [undefined, 'action', 'later', 'later'],
  ] as const)('by the button %s takes a %s set to %s: %s', (all, type, choice, outcome) => {
    const read = readReview({ ...SENT, 'p9-choice': choice, all }, 'minutes', [proposal(type)], CHOICES);
    expect(decisionsIn(read).map((decision) => decision.choice)).toEqual([outcome]);
  });

  it.each([
    ['the Council', 'later'],
    ['Council', 'later'],
    ['the Executive', 'accept'],
  ])(
    'leaves to a person who is meant by %j, where all that is sure is accepted: %s',
    (ownerAsWritten, outcome) => {
      const read = readReview(
        { ...SENT, 'p9-choice': 'later', all: 'sure' },
        'minutes',
        [proposal('recommendation', { ownerAsWritten, confidence: 'high', rule: 'enumerated' })],
        CHOICES,
      );
      expect(decisionsIn(read).map((decision) => decision.choice)).toEqual([outcome]);
    },
  );

  it.each([
    ['final-report', 'recommendation', 'accept'],
    ['response', 'recommendation', 'later'],
    ['response', 'action', 'accept'],
  ] as const)('takes of a %s a sure %s where all that is sure is accepted: %s', (paper, type, outcome) => {
    const sure = { ownerAsWritten: 'the Executive', confidence: 'high', rule: 'enumerated' } as const;
    const sent = { ...SENT, 'p9-choice': 'later', all: 'sure' };
    const read = readReview(sent, paper, [proposal(type, sure)], CHOICES);
    expect(decisionsIn(read).map((decision) => decision.choice)).toEqual([outcome]);
  });

  it('says nothing of a proposal that it did not show', () => {
    expect(decisionsIn(readReview({ all: 'everything' }, 'minutes', [proposal('action')], CHOICES))).toEqual(
      [],
    );
  });
});
