import { describe, expect, it } from '@jest/globals';
import type { ReviewOutcome } from '../review.service.js';
import { outcomeWords } from './outcome-words.js';

const NOTHING: ReviewOutcome = {
  ...{ recommendations: [], actions: [], unowned: [], undated: [], corrected: [] },
  ...{ kept: 0, skipped: 0, reopened: 0, drafts: 0, passedOver: 0 },
};
const references = (count: number) => Array.from({ length: count }, (_, n) => `A2022/00${n + 1}`);

describe('what a review did, in words', () => {
  it.each<[string, Partial<ReviewOutcome>]>([
    ['Nothing was decided.', {}],
    ['1 recommendation entered: R2022/001; 2 skipped.', { recommendations: ['R2022/001'], skipped: 2 }],
    [
      '2 actions entered: A2022/001 to A2022/002. Without an owner: A2022/002; without a due date: A2022/001, A2022/002.',
      { actions: references(2), unowned: ['A2022/002'], undated: references(2) },
    ],
    [
      '8 actions entered: A2022/001 to A2022/008. Without an owner: A2022/001, A2022/002, A2022/003, A2022/004, A2022/005, A2022/006 and 2 more.',
      { actions: references(8), unowned: references(8) },
    ],
  ])('%s', (words, outcome) => {
    expect(outcomeWords({ ...NOTHING, ...outcome })).toBe(words);
  });
});
