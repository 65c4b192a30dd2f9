import { describe, expect, it } from '@jest/globals';
import type { Confidence } from '../extraction/extraction.js';
import { inReviewOrder, reviewOrderOf } from './review-order.rules.js';

const proposal = (id: number, confidence: Confidence, agendaItem: string | null = 'CLOCK') => ({
  ...{ id, confidence, agendaItem, state: 'waiting' as const },
});
const ids = (members: readonly { id: number }[]) => members.map(({ id }) => id);

describe('the order of a review', () => {
  const mixed = [
    proposal(1, 'high'),
    proposal(2, 'low'),
    proposal(3, 'high', 'BELL'),
    proposal(4, 'medium', 'BELL'),
  ];

  it('has what is doubtful first, each part as the paper has it', () => {
    const { doubtful, groups } = inReviewOrder(mixed, 'doubtful-first');
    expect(ids(doubtful)).toEqual([2, 4]);
    expect(groups.map(({ heading, members }) => [heading, ids(members)])).toEqual([
      ['CLOCK', [1]],
      ['BELL', [3]],
    ]);
  });

  it('is that of the paper where it is asked for', () => {
    const { doubtful, groups } = inReviewOrder(mixed, 'paper');
    expect(doubtful).toEqual([]);
    expect(groups.map(({ members }) => ids(members))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it.each([['low'], ['high']] as const)('is that of the paper where all are %s', (confidence) => {
    const all = [proposal(1, confidence), proposal(2, confidence)];
    expect(inReviewOrder(all, 'doubtful-first')).toEqual({
      doubtful: [],
      groups: [{ heading: 'CLOCK', members: all }],
    });
  });

  it('puts nothing first that was decided', () => {
    const skipped = { ...proposal(2, 'low'), state: 'skipped' as const };
    expect(inReviewOrder([proposal(1, 'high'), skipped], 'doubtful-first').doubtful).toEqual([]);
  });

  it.each([
    ['paper', 'paper'],
    [undefined, 'doubtful-first'],
    [['paper'], 'doubtful-first'],
  ])('%j is read as %s', (asked, order) => {
    expect(reviewOrderOf(asked)).toBe(order);
  });
});
