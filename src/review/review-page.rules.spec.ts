import { describe, expect, it } from '@jest/globals';
import type { ProposalRow } from '../documents/proposals.queries.js';
import { CARDS_ON_A_PAGE, openOnPage } from './review-page.rules.js';

/** Proposals every ten characters. */
const proposals = Array.from(
  { length: 2 * CARDS_ON_A_PAGE + 1 },
  (_, id) => ({ id, startOffset: id * 10, state: 'waiting', earlierId: null }) as ProposalRow,
);

describe('the page of a review', () => {
  it.each([
    ['the first without a place', 0, 0, 50],
    ['the first for a place on it, from its beginning', 490, 0, 50],
    ['the next by the link of the page before', 500, 50, 100],
    ['the last for what stands beyond it', 9999, 100, null],
  ])('is %s', (_, from, first, next) => {
    const page = openOnPage(proposals, from);
    expect([page.shown[0]?.id, page.next?.id ?? null]).toEqual([first, next]);
  });

  it('goes on where several stand at one place', () => {
    const alike = proposals.map((each) => ({ ...each, startOffset: 7 }));
    expect(openOnPage(alike, 7).shown[0]?.id).toBeGreaterThanOrEqual(CARDS_ON_A_PAGE);
  });

  it('holds what was skipped here, and nothing that was decided', () => {
    const states = [
      { state: 'skipped', earlierId: null },
      { state: 'skipped', earlierId: 4 },
      { state: 'accepted', earlierId: null },
      { state: 'replaced', earlierId: null },
    ];
    const some = states.map((each, id) => ({ ...proposals[id], ...each, id }) as ProposalRow);
    expect(openOnPage(some, 0).shown.map(({ id }) => id)).toEqual([0]);
  });
});
