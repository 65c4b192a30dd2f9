import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areSamePaper, matchProposals } from './same-proposals.rules.js';

const of = (text: string, ownerAsWritten: string | null = null) => ({ text, ownerAsWritten });
const BELL = of('That the bell of the old tower be rung every morning at nine.');
const CLOCK = of('That the Director of Works mend the clock of the town hall by 29 July 2022.');
const GATE = of('The waiting list for the allotments would be circulated to Members.', 'Head of Parks');

describe('a paper that was read before in another printing', () => {
  const draft = `${'The Panel heard of the bell and spoke of the clock at length. '.repeat(3)}${CLOCK.text} ${BELL.text}`;

  it.each([
    ['the very same', draft, true],
    ['broken otherwise', draft.replaceAll(' ', '\n'), true],
    ['with a page number and a date corrected', `Page 1\n${draft.replace('29 July', '5 August')}`, true],
    [
      'another paper of the meeting',
      'The accounts of the harbour were laid on the table and nobody spoke.',
      false,
    ],
    ['nothing', '', false],
  ])('%s: %s', (_, printed, isSame) => {
    expect(areSamePaper(draft, printed)).toBe(isSame);
  });
});

describe('proposals of two readings', () => {
  it.each([
    ['the same words', CLOCK, CLOCK, true],
    ['other breaks and marks', of(CLOCK.text.toUpperCase().replaceAll(' ', '  ')), CLOCK, true],
    ['another date', of(CLOCK.text.replace('29 July', '5 August')), CLOCK, false],
    ['another owner', of(GATE.text, 'Head of Leisure'), GATE, false],
  ])('match with %s; the same still: %s', (_, later, earlier, isSame) => {
    expect(matchProposals([later], [BELL, earlier])).toEqual([{ earlier, isSame }]);
  });

  it('leave new what the earlier reading did not have', () => {
    expect(matchProposals([GATE, CLOCK], [CLOCK, BELL])).toEqual([null, { earlier: CLOCK, isSame: true }]);
  });

  it('take each earlier one once, the best first', () => {
    const changed = of(CLOCK.text.replace('mend', 'wind'));
    const matches = matchProposals([changed, CLOCK, CLOCK], [CLOCK]);
    expect(matches).toEqual([null, { earlier: CLOCK, isSame: true }, null]);
  });

  it('are all the same when a paper is compared with itself, in any order', () => {
    const all = [BELL, CLOCK, GATE];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (order) => {
        expect(matchProposals(order, all).map((match) => match?.isSame && match.earlier)).toEqual(order);
      }),
    );
  });
});
