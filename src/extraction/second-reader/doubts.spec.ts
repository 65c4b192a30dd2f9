import { describe, expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import type { Confidence, ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { candidatesOf } from './candidates.js';
import { withDoubts } from './doubts.js';
import { FeatureReader } from './feature-reader.js';
import type { Weights } from './likelihood.js';
import { shippedWeights } from './weights.js';

const MINUTES = `MINUTES of the Pier Panel held on 3 May 2024

Present: Councillor Ash (Chair)

4. FERRIES

The ferries had carried more passengers in the spring than in the year before, and fewer bicycles.

The new landing stage was opened by the Mayor in April, and the old one was painted.

RESOLVED

(a) That the report be noted.

(b) That the Harbour Master be asked to circulate the figures to members of the Panel by 30 June 2024.
`;
const BLOCKS = readBlocks(MINUTES);

function found(type: ItemType, words: string, rule: string, confidence: Confidence = 'high'): Finding {
  const block = BLOCKS.findIndex(({ passage }) => passage.text.startsWith(words));
  const passage = BLOCKS[block]?.passage;
  if (!passage) throw new Error(`No block begins with ${words}`);
  return { type, passage, block, rule, confidence, reference: null };
}

const judged = (findings: readonly Finding[]) =>
  withDoubts(findings, candidatesOf(BLOCKS), new FeatureReader(BLOCKS, 'minutes'), shippedWeights());
const confidences = (findings: readonly Finding[]) => judged(findings).map(({ confidence }) => confidence);

const NOTED = found('noted', 'That the report', 'list');
const ASKED = found('action', 'That the Harbour Master', 'list');
const TALK = found('action', 'The ferries', 'talk');

describe('what a rule is sure of', () => {
  it('stays sure where it reads like an item of its type', () => {
    expect(confidences([NOTED, ASKED])).toEqual(['high', 'high']);
  });

  it('becomes doubtful where it reads like none, and keeps all else', () => {
    expect(judged([TALK])).toEqual([{ ...TALK, confidence: 'medium' }]);
  });

  it.each(['resolved told in a sentence', 'task in a sentence', 'under the heading Recommendations'])(
    'stays sure where its heading or its words leave no choice, though they look like talk: %s',
    (rule) => {
      expect(confidences([{ ...TALK, rule }])).toEqual(['high']);
    },
  );

  it('becomes doubtful beside a keyword as well, where the words are something else', () => {
    expect(confidences([{ ...TALK, rule: 'resolved keyword' }])).toEqual(['medium']);
  });

  it('becomes doubtful where it reads like an item of another type', () => {
    expect(confidences([{ ...NOTED, type: 'decision' }])).toEqual(['medium']);
  });

  it('becomes of another type where that is likely and its own all but ruled out', () => {
    const reader = new FeatureReader(BLOCKS, 'minutes');
    const typeBy = (type: ItemType, own: number, noted: number) => {
      const weights: Weights = new Map([['any', [0, -50, own, noted, -50, -50]]]);
      const [one] = withDoubts([{ ...ASKED, type }], candidatesOf(BLOCKS), reader, weights);
      return [one?.type, one?.confidence];
    };
    // A weight of -4 beside one of 1 is one in 200, of -3 one in 75.
    expect(typeBy('action', -4, 1)).toEqual(['noted', 'medium']);
    expect(typeBy('action', -3, 1)).toEqual(['action', 'medium']);
    // Nothing at all is likelier.
    expect(typeBy('action', -6, -2)).toEqual(['action', 'medium']);
    expect(typeBy('commitment', -4, 1)).toEqual(['commitment', 'high']);
  });

  it('is judged by itself, whatever the same rule found elsewhere in the paper', () => {
    const asked = { ...ASKED, rule: 'talk' };
    const more = [found('action', 'Present', 'talk'), found('action', 'The new landing stage', 'talk')];
    expect(confidences([...more, TALK, asked]).at(-1)).toBe('high');
  });

  it('stays sure as long as it is as likely as one in ten', () => {
    const reader = new FeatureReader(BLOCKS, 'minutes');
    const confidenceBy = (weight: number) => {
      const weights: Weights = new Map([['any', [0, -50, weight, -50, -50, -50]]]);
      return withDoubts([ASKED], candidatesOf(BLOCKS), reader, weights)[0]?.confidence;
    };
    // A weight of -2.2 is one in ten, of -2 one in eight, and of -2.4 one in twelve.
    expect([confidenceBy(-2), confidenceBy(-2.4)]).toEqual(['high', 'medium']);
  });

  it('is never made surer than its rule is', () => {
    expect(
      confidences([
        { ...ASKED, confidence: 'medium' },
        { ...TALK, confidence: 'low' },
      ]),
    ).toEqual(['medium', 'low']);
  });

  it('stays as it is where the paper has no such words to judge', () => {
    expect(confidences([{ ...TALK, block: 0 }])).toEqual(['high']);
  });
});
