import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { fromFirst, paperRuns, placeId } from './paper-runs.js';

function proposalAt(startOffset: number, endOffset: number, id = 7): ProposalRow {
  return { id, startOffset, endOffset } as ProposalRow;
}

describe('the paper beside its proposals', () => {
  it('marks the paragraph at an offset where no proposal stands', () => {
    expect(paperRuns('One.\n\nTwo.\n\nThree.', [], 6).map(({ text, mark }) => [text, mark])).toEqual([
      ['One.\n\n', null],
      ['Two.', 'here'],
      ['\n\nThree.', null],
    ]);
  });

  it('folds away a long beginning at the end of a paragraph', () => {
    const text = `${'Long words.\n\n'.repeat(200)}That it be done.`;
    const first = proposalAt(2600, 2616);
    const { beginning, runs } = fromFirst(paperRuns(text, [first], null), first);
    expect(beginning[0]?.text.endsWith('Long words.')).toBe(true);
    expect(runs[0]?.text.startsWith('Long words.')).toBe(true);
    expect(runs.map(({ mark }) => mark)).toEqual([null, placeId(7)]);
  });

  it('leaves a short beginning where it is, and a paper without proposals whole', () => {
    const runs = paperRuns('Short.\n\nThat it be done.', [proposalAt(8, 24)], null);
    expect(fromFirst(runs, proposalAt(8, 24))).toEqual({ beginning: [], runs });
    expect(fromFirst(runs, undefined)).toEqual({ beginning: [], runs });
  });

  it('loses nothing of the text but blank space at the fold', () => {
    const words = fc.array(fc.constantFrom('word ', 'line\n', 'paragraph\n\n'), { maxLength: 400 });
    fc.assert(
      fc.property(words, (before) => {
        const text = `${before.join('')}That it be done.`;
        const first = proposalAt(text.length - 16, text.length);
        const { beginning, runs } = fromFirst(paperRuns(text, [first], null), first);
        const again = [...beginning, ...runs].map((run) => run.text).join('');
        expect(again.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
