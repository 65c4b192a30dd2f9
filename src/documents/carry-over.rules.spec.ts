import { describe, expect, it } from '@jest/globals';
import type { ProposedItem } from '../extraction/extraction.js';
import { carryOver } from './carry-over.rules.js';
import type { Proposal } from './proposal.entity.js';

const WORDS = 'That the clock of the town hall be mended by the end of July.';
const OTHER = 'That the clock of the town hall be mended by the end of August.';

function item(text: string, more: Partial<ProposedItem> = {}): ProposedItem {
  return { type: 'action', text, owner: null, rule: 'resolution', note: null, ...more } as ProposedItem;
}

function earlier(state: Proposal['state'], more: Partial<Proposal> = {}): Proposal {
  const decided = { decidedById: 3, actionId: state === 'accepted' ? 8 : null, draft: null };
  return {
    id: 7,
    type: 'action',
    text: WORDS,
    textAsRead: null,
    ownerAsWritten: null,
    state,
    ...decided,
    ...more,
  } as Proposal;
}

describe('what a later printing says', () => {
  it.each([
    [
      'the same, accepted',
      WORDS,
      earlier('accepted'),
      { state: 'accepted', actionId: 8, earlierId: 7 },
      [1, 0, []],
    ],
    [
      'the same, skipped',
      WORDS,
      earlier('skipped'),
      { state: 'skipped', actionId: null, earlierId: 7 },
      [1, 0, []],
    ],
    ['the same, split', WORDS, earlier('replaced'), { state: 'replaced', earlierId: 7 }, [1, 0, []]],
    [
      'the same, undecided',
      WORDS,
      earlier('waiting', { draft: { owner: '5' } }),
      { state: 'waiting', draft: { owner: '5' }, earlierId: 7 },
      [0, 0, [7]],
    ],
    [
      'changed, accepted',
      OTHER,
      earlier('accepted'),
      { state: 'waiting', actionId: null, text: OTHER, earlierId: 7 },
      [0, 1, []],
    ],
    [
      'changed, undecided',
      OTHER,
      earlier('waiting', { draft: { owner: '5' } }),
      { state: 'waiting', draft: null, earlierId: 7 },
      [0, 1, [7]],
    ],
    ['new', 'The bell be rung.', earlier('accepted'), { state: 'waiting', earlierId: null }, [0, 0, []]],
  ] as const)('%s', (_, text, before, proposal, [same, changed, movedOn]) => {
    const carried = carryOver([item(text)], [before]);
    expect(carried).toMatchObject({ proposals: [proposal], same, changed, movedOn });
  });

  it('is compared with what the paper said, not with what was kept of it', () => {
    const kept = earlier('accepted', { text: 'Mend the clock.', textAsRead: WORDS, type: 'noted' });
    const { proposals } = carryOver([item(WORDS)], [kept]);
    expect(proposals).toMatchObject([
      { text: 'Mend the clock.', textAsRead: WORDS, type: 'noted', state: 'accepted' },
    ]);
  });

  it.each([
    ['somebody asks', 'unanswered', 'somebody asks, unanswered'],
    ['unanswered-question', 'unanswered', 'unanswered-question'],
    ['resolution', null, 'resolution'],
  ] as const)('keeps of the rule %j with the note %j: %s', (rule, note, kept) => {
    expect(carryOver([item(WORDS, { rule, note })], []).proposals[0]?.rule).toBe(kept);
  });

  it('is kept as it is seen: marks without width or of direction stay in the paper', () => {
    const marked = item('That the \u202Eclock\u202C be \u200Bmended.', { owner: 'The \u2066Mayor\u2069' });
    expect(carryOver([marked], []).proposals).toMatchObject([
      { text: 'That the clock be mended.', ownerAsWritten: 'The Mayor' },
    ]);
  });
});
