import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import { readBlocks } from './read-blocks.js';

const TALK =
  'The lift had failed on ninety days. Several visitors told us that they could not leave. '.repeat(4);
const REPORT = `Inquiry into the Cliff Lift 1 Inquiry into the Cliff Lift Contents Foreword Page 2 Recommendations Page 9 ${TALK}8 Inquiry into the Cliff Lift Chapter 4 – Our Recommendations To the Cabinet Recommendation 1: That the lift is repaired by the summer. Recommendation 2: That the ropes are looked at every spring. To the Harbour Authority Recommendation 3: That the lower gate is left open. 9 Inquiry into the Cliff Lift Appendix – Letter “We ask the Council to sell the lift.” 10`;
const OWNERS = ['the Cabinet', 'the Cabinet', 'the Harbour Authority'];

describe('a report whose page lost all line ends', () => {
  it('is parted where its numbered recommendations begin, and where they are made to another body', () => {
    const parts = readBlocks(REPORT).map(({ marker, passage }) => [marker?.printed ?? '', passage.text]);
    expect(parts.slice(1)).toEqual([
      ['', 'To the Cabinet'],
      ['1', 'That the lift is repaired by the summer.'],
      ['2', 'That the ropes are looked at every spring.'],
      ['', 'To the Harbour Authority'],
      ['3', 'That the lower gate is left open.'],
      ['', expect.stringMatching(/^9 Inquiry into the Cliff Lift Appendix/)],
    ]);
  });

  it('recommends what they say, each to its body', () => {
    const { document, items } = propose(`Cliff Council – final report\n${REPORT}`);
    const made = items.filter(({ type }) => type === 'recommendation');
    expect(made.map(({ reference, owner }) => [reference, owner])).toEqual(
      OWNERS.map((one, i) => [`${i + 1}`, one]),
    );
    expect(document.body ?? '').not.toContain('To the');
  });

  it('stays whole where a number is only mentioned', () => {
    const mentioned = `${TALK}We come back to this under Recommendation 4: It is the one that matters. ${TALK}`;
    expect(readBlocks(mentioned)).toHaveLength(1);
  });
});
