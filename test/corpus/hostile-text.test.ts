import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../src/extraction/propose.js';

const MEGABYTE = 1_000_000;
/** A fifth of this is usual; what is caught is time that grows with the square of the length. */
const LONGEST = 10_000;

describe('hostile text', () => {
  it.each([
    'RESOLVED that ',
    '(a) (b) (i) ',
    'The Committee agreed that the Director of the ',
    'A ',
    '| a | b | ',
    '1. That the report be noted; and\n',
    'would ',
    'the Head of and for the ',
    'That Cabinet:\n(a) That Cabinet:\n',
    'Recommendation 1: That\n\n',
    '**',
    'Mr. ',
    '1. ',
    '\n',
    'Recommendations\n1. That Cabinet mend the pier:\n',
    'Item     Action\n',
    'No.\nRecommendation\nOwner\n',
    'Recommendation 1\nThat it be mended.\nResponse: Accepted.\n',
  ])('a megabyte of %j is read in time', (words) => {
    const started = performance.now();
    propose(words.repeat(Math.ceil(MEGABYTE / words.length)));
    expect(performance.now() - started).toBeLessThan(LONGEST);
  });

  const pieces = fc.constantFrom(
    'RESOLVED',
    ' that ',
    '(1) ',
    '2. ',
    'a) ',
    '- ',
    'AGREED:',
    '\n',
    '\n\n',
    '\f',
    '| ',
    '**',
    ' be noted',
    '; and ',
    'the Director of Housing ',
    'would provide ',
    'by 31 March 2025',
    'Recommendations\n',
    'Action: ',
    'é’£ ',
    '😀',
    '\t',
    '.',
  );

  it('every item lies in the text, in order, and is made of its words', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const item of propose(text).items) {
          expect(item.start).toBeGreaterThanOrEqual(last);
          expect(item.end).toBeLessThanOrEqual(text.length);
          last = item.start;
          const source = text.slice(item.start, item.end);
          for (const word of item.text.split(/\s+/)) expect(source.replaceAll('**', '')).toContain(word);
        }
      }),
      { numRuns: 500 },
    );
  });
});
