import { describe, expect, it } from '@jest/globals';
import type { ProposalRow } from '../../documents/proposals.queries.js';
import { foundBy, isUnanswered } from './proposal-words.js';

const found = (rule: string) => ({ rule, confidence: 'low' }) as ProposalRow;

describe('how a proposal came about', () => {
  it.each([
    ['resolution', 'This is a guess. Check it against the paper.', false],
    ['unanswered-question', 'This is a guess. Check it against the paper.', true],
    ['somebody asks, unanswered', 'This is a guess. Check it against the paper.', true],
    ['added by hand', 'Added by hand.', false],
  ])('%s: %s', (rule, words, unanswered) => {
    expect(foundBy(found(rule))).toBe(words);
    expect(isUnanswered(found(rule))).toBe(unanswered);
  });
});
