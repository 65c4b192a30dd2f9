import { describe, expect, it } from '@jest/globals';
import { shortened, subjectFor } from './reminder-words.rules.js';

describe('the words of an item in a mail', () => {
  it.each([
    ['are kept where they are short', 'Publish the plan', 40, 'Publish the plan'],
    ['stand on one line', 'Publish\n  the\tplan', 40, 'Publish the plan'],
    ['are cut at a word', 'Publish the plan, and report to the panel', 24, 'Publish the plan, and…'],
    ['are cut without a comma before the ellipsis', 'Publish the plan, and report', 19, 'Publish the plan…'],
    ['are cut anywhere where there is no word', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ])('%s', (_, text, most, words) => {
    expect(shortened(text, most)).toBe(words);
  });
});

describe('the subject', () => {
  const item = (daysLeft: number) => ({
    reference: 'A2022/001',
    daysLeft,
    reason: 'due on 10 July 2022, today',
  });

  it.each([
    ['one item', [0], 'A2022/001 due on 10 July 2022, today'],
    ['several that are late', [-1, -20], '2 matters await you: 2 late'],
    ['several to come', [0, 7], '2 matters await you: 2 due soon'],
    ['both', [-1, 0, 7], '3 matters await you: 1 late, 2 due soon'],
  ])('says what it is about: %s', (_, days, subject) => {
    expect(subjectFor(days.map(item))).toBe(subject);
  });
});
