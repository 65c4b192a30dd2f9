import { describe, expect, it } from '@jest/globals';
import { propose } from '../extraction/propose.js';
import { carryOver } from './carry-over.rules.js';
import type { Proposal } from './proposal.entity.js';
import { readAgain } from './read-again.rules.js';

const TEXT =
  'Minutes of the Pier Panel held on 3 May 2024\n\nPresent: Councillor A Ash\n\n4. Piers\n\nRESOLVED that\n\n(a) the report be noted; and\n\n(b) the Clerk paint the pier.\n';
const { items } = propose(TEXT);
const first = carryOver(items, []).proposals.map((one, n) => ({ ...one, id: n + 1, documentId: 1 }));

describe('a paper read again', () => {
  it('changes nothing where it says the same', () => {
    expect(readAgain(items, first)).toEqual({ added: [], dropped: [] });
  });

  it('drops what waits and is proposed no longer, and keeps what was decided', () => {
    const [noted, action] = first;
    const decided = { ...noted, state: 'accepted' } as Proposal;
    const { added, dropped } = readAgain([], [decided, action as Proposal]);
    expect(added).toEqual([]);
    expect(dropped.map(({ id }) => id)).toEqual([2]);
  });

  it('adds what stands nowhere yet, after the last', () => {
    const { added, dropped } = readAgain(items, first.slice(0, 1));
    expect(dropped).toEqual([]);
    expect(added.map(({ position, type, text }) => [position, type, text])).toEqual([
      [1, 'action', 'the Clerk paint the pier.'],
    ]);
  });

  it('adds nothing where something decided stands', () => {
    const decided = { ...first[1], type: 'decision', state: 'accepted' } as Proposal;
    expect(readAgain(items, [first[0] as Proposal, decided]).added).toEqual([]);
  });
});
