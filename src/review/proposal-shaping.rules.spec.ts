import { describe, expect, it } from '@jest/globals';
import type { Proposal } from '../documents/proposal.entity.js';
import { headingAt, mergedFrom, neighboursOf, splitInto, suggestedParts } from './proposal-shaping.rules.js';

const PAPER = 'CLOCK\nThat the clock be mended; the bell be rung.\nBELL\nThat the rope be new.';

function proposal(words: string, more: Partial<Proposal> = {}): Proposal {
  const startOffset = PAPER.indexOf(words);
  const place = { startOffset, endOffset: startOffset + words.length };
  const unsaid = { label: null, ownerAsWritten: null, dueOn: null, draft: null, earlierId: null };
  return {
    id: startOffset,
    position: 0,
    type: 'action',
    text: words,
    state: 'waiting',
    ...place,
    ...unsaid,
    ...more,
  } as Proposal;
}

describe('where a proposal may be cut', () => {
  it.each([
    ['The clock be mended. The bell be rung.', ['The clock be mended.', 'The bell be rung.']],
    ['The clock be mended; the bell be rung', ['The clock be mended;', 'the bell be rung']],
    ['the report be noted, and that the bell be rung', ['the report be noted', 'that the bell be rung']],
    ['to mend the clock and to ring the bell', ['to mend the clock', 'to ring the bell']],
    ['the clock and the bell', ['the clock and the bell']],
    ['', ['']],
  ])('%j: %j', (text, parts) => {
    expect(suggestedParts(text)).toEqual(parts);
  });
});

describe('the parts of a proposal', () => {
  const whole = proposal('the clock be mended; the bell be rung.', {
    earlierId: 9,
    draft: { text: 'x', owner: '5' },
  });

  it('stand where their words do, or where the whole does, and go on with what was typed of owner and date', () => {
    const parts = splitInto(whole, PAPER, ['THE BELL be rung', 'Something else']);
    expect(parts.map(({ startOffset, endOffset }) => PAPER.slice(startOffset, endOffset))).toEqual([
      'the bell be rung',
      whole.text,
    ]);
    expect(parts.map(({ earlierId }) => earlierId)).toEqual([9, null]);
    expect(parts.map(({ draft }) => draft)).toEqual([{ owner: '5' }, { owner: '5' }]);
  });
});

describe('two proposals made one', () => {
  const clock = proposal('the clock be mended', { label: '1', draft: { text: 'Mend the clock.' } });
  const rope = proposal('the rope be new', { ownerAsWritten: 'Ringer', type: 'noted' });

  it.each([
    ['', 'Mend the clock. the rope be new'],
    ['Both.', 'Both.'],
  ])('with %j typed read %j, in the order of the paper', (typed, text) => {
    const merged = mergedFrom(rope, clock, typed);
    expect(merged).toMatchObject({ text, type: 'noted', label: '1', ownerAsWritten: 'Ringer', draft: null });
    expect(PAPER.slice(merged.startOffset, merged.endOffset)).toMatch(/^the clock[\s\S]*new$/);
  });

  it.each([
    ['waiting', 'waiting'],
    ['skipped', 'skipped'],
    ['accepted', undefined],
    ['replaced', undefined],
  ] as const)('are neighbours where the other is %s: %s', (state, found) => {
    const { before, after } = neighboursOf([clock, { ...rope, state }], clock.id);
    expect([before, after?.state]).toEqual([null, found]);
  });
});

describe('the heading over a place', () => {
  const all = [{ agendaItem: 'CLOCK' }, { agendaItem: 'BELL' }, { agendaItem: null }, { agendaItem: 'GATE' }];

  it.each([
    ['the clock', 'CLOCK'],
    ['the rope', 'BELL'],
  ])('over %j is %s', (words, heading) => {
    expect(headingAt(PAPER, all, PAPER.indexOf(words))).toBe(heading);
  });

  it('is none where the paper has none before it', () => {
    expect(headingAt('No headings at all', all, 5)).toBeNull();
  });
});
