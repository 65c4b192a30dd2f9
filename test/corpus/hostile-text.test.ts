import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { propose } from '../../src/extraction/propose.js';
import { AS_THE_SIZE, growth } from '../support/growth.js';

/**
 * The longest text that can be pasted has a million: what grows as the square of its length shows at a tenth of it, and so does what only
 * the first 64,000 characters are read for, which a longer text would hide.
 */
const CHARACTERS = 100_000;

const KEYWORDS = [
  'RESOLVED that ',
  'RESOLVED to ',
  'RESOLVED that 1. 4 June 2025 ',
  'Agreed:\n',
  'Council NOTED\n',
  'RECOMMENDED to Cabinet that ',
  'It was agreed that ',
  'The Panel considered the report and ',
  'that it be mended and to paint it and to mend it ',
  'ACTION: Head of Streets\n',
  'Response: ',
  'Lead officer: A\nDue: B\n',
  'Steward: Head of Piers\nHorizon: 4 June 2025\n',
  'Proposal 1: That it be mended\n',
  'mend the pier             CH\n',
  'T H A T ',
  'RESOLVED (7 votes for, 2 against) ',
  'The Panel: (a) endorsed ',
  'Cllr Oak proposed a walk and this was agreed. ',
  'The motion was put to the vote and ',
  'Anil, Beth, ',
  'Supported the bid for lamps. ',
];
const LISTS = [
  '1. ',
  '1. That the report be noted; and\n',
  '(a) (b) (i) ',
  'i. x\n',
  '• a\n  - b\n    - c\n',
  'A That it be mended\n',
  'To sell it\n',
  'Contents\n1. Piers 2\n',
  'Mend it.          JH\n',
  'That Cabinet:\n(a) That Cabinet:\n',
  '(a) That Cabinet:\n1. That Cabinet:\n',
  'Recommendation 1: That\n\n',
  '5. PIERS\n\nRecommended –\n\nMinutes:\n\n',
  '• that the pier be sold;\n\n• the end”\n\n',
  'Dear Councillor Birch\n\nWe recommend that the pier be sold. Please provide the list.\n\n',
  'Recommendations\n1. That Cabinet mend the pier:\n',
  'Recommendation 1\nThat it be mended.\nResponse: Accepted.\n',
];
const TABLES = [
  '| a | b | ',
  '|',
  'a\tb\tc\n',
  '| No. | Recommendation | Owner |\n| 1 | That it be done | A |\n',
  'Item     Action\n',
  'Ref   Recommendation    Owner    Due\n',
  'Ref Issue Action Owner Due\n',
  'No.\nRecommendation\nOwner\n',
  'a   b   ',
  'A12\nMend the long pier\nHead of Piers\n4 June 2025\n\n',
  'Mend the long pier\n',
];
const FIGURES = [
  'Number of homes let: 506 (145.1 per 10,000) as of 24 August 2025\n',
  'Number of homes: 1, 2, 3 homes and 4 homes, ',
  'There are currently 506 children ',
  '506 ',
  '1,000,000,',
  'at 31 March 2025 ',
  '| Measure | 2023/24 | 2024/25 |\n\n| Homes let | 12 | 13 |\n',
];
const MARKS = [
  '.',
  '!',
  '(',
  ')',
  '“',
  "'",
  '**',
  '*',
  '#',
  '# A\n',
  '-',
  '. ',
  '. (AB, ',
  '+---+\n| a |\n',
  '; and ',
  ':\n',
  '<',
  '1,',
  '...x',
];
const SPACES = ['\n', '\r', '\f', ' ', '\t', '\u00a0', '\u200b', 'a\f', '3\n', 'Page 1 of 9\n', ' \n'];
const WORDS = [
  'a',
  'A ',
  'A',
  'Mr. ',
  'would ',
  'the ',
  'the Head of and for the ',
  'The Committee agreed that the Director of the ',
  'In response to a question, the Head of Streets said that ',
  'asked how many ',
  'Councillors Ash, ',
  'by 31 March 2025 ',
  'by the end of March ',
  '4 June 2025 ',
  'minutes of the meeting held on ',
  'once the work ',
  'https://a.example/b?c=d&',
];
/** After these a rule begins to read, and what follows is not what it reads. */
const BEGINNINGS = [
  'RESOLVED that ',
  'Present: ',
  'Minutes\n',
  'Decision',
  '1. ',
  '| a | b |\n',
  '+---+\n| ',
  'Response to ',
];

/** So much text that repeats the words. */
function filledWith(words: string, length: number): string {
  return words.repeat(Math.ceil(length / words.length));
}

describe('hostile text', () => {
  it.each([...KEYWORDS, ...LISTS, ...TABLES, ...FIGURES, ...MARKS, ...SPACES, ...WORDS])(
    'a hundred thousand characters of %j take no more than their length',
    (words) => {
      const read = (length: number) => propose(filledWith(words, length));
      expect(growth(read, CHARACTERS)).toBeLessThanOrEqual(AS_THE_SIZE);
    },
  );

  it('a clause of one endless word takes no more than its length', () => {
    const read = (length: number) => propose(`Minutes of 3 March 2026\n\nRESOLVED ${'b'.repeat(length)}`);
    expect(growth(read, CHARACTERS)).toBeLessThanOrEqual(AS_THE_SIZE);
  });

  it('a box whose line never ends takes no more than its length', () => {
    const read = (length: number) => propose(`+---+\n|${' '.repeat(length)}x`);
    expect(growth(read, CHARACTERS)).toBeLessThanOrEqual(AS_THE_SIZE);
  });

  it('whatever begins it, a long run of anything takes no more than its length', () => {
    const runs = fc.constantFrom(...KEYWORDS, ...LISTS, ...TABLES, ...FIGURES, ...MARKS, ...SPACES, ...WORDS);
    fc.assert(
      fc.property(fc.constantFrom(...BEGINNINGS), runs, fc.boolean(), (beginning, run, inLines) => {
        const read = (length: number) =>
          propose(
            inLines
              ? filledWith(`${beginning}${filledWith(run, 300)}\n`, length)
              : beginning + filledWith(run, length),
          );
        expect(growth(read, 20_000)).toBeLessThanOrEqual(AS_THE_SIZE);
      }),
      { numRuns: 100 },
    );
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
