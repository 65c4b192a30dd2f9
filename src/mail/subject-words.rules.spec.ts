import { describe, expect, it } from '@jest/globals';
import { shortCouncilName, shortenedText } from './subject-words.rules.js';

describe('the words of an item in a mail', () => {
  it.each([
    ['are kept where they are short', 'Publish the plan', 40, 'Publish the plan'],
    ['stand on one line', 'Publish\n  the\tplan', 40, 'Publish the plan'],
    ['are cut at a word', 'Publish the plan, and report to the panel', 24, 'Publish the plan, and…'],
    ['are cut without a comma before the ellipsis', 'Publish the plan, and report', 19, 'Publish the plan…'],
    ['are cut anywhere where there is no word', 'x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ])('%s', (_, text, most, words) => {
    expect(shortenedText(text, most)).toBe(words);
  });
});

it.each([
  ['Thornmere Borough Council', 'Thornmere'],
  ['London Borough of Camden', 'Camden'],
  ['Kent County Council', 'Kent'],
  ['City of York Council', 'York'],
  ['Isle of Wight Council', 'Isle of Wight'],
  ['Council', 'Council'],
])('calls %s in short %s', (name, short) => {
  expect(shortCouncilName(name)).toBe(short);
});
