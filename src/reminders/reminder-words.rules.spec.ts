import { describe, expect, it } from '@jest/globals';
import { type SubjectItem, shortCouncilName, shortenedText, subjectFor } from './reminder-words.rules.js';

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

describe('the subject', () => {
  const item = (daysLeft: number, facts: Partial<SubjectItem> = {}): SubjectItem => ({
    ...{ reference: 'A2022/001', topic: 'hospital parking', words: 'Publish the charges', kind: 'action' },
    ...{ daysLeft, ...facts },
  });
  const COUNCIL = 'Thornmere Borough Council';

  it.each<[string, SubjectItem[], string]>([
    ['what is due', [item(0)], 'hospital parking, due today'],
    ['the worst', [item(3), item(-12), item(-1)], 'hospital parking, 12 days late, and 2 more'],
    ['its words where it has no topic', [item(1, { topic: null })], 'Publish the charges, due tomorrow'],
    [
      'a reference where it is not published',
      [item(-1, { topic: null, words: null })],
      'A2022/001, 1 day late',
    ],
    ['a formal response', [item(-5, { kind: 'response' })], 'response on hospital parking, 5 days late'],
  ])('names %s', (_, items, subject) => {
    expect(subjectFor(items, [], COUNCIL)).toBe(`Thornmere scrutiny: ${subject}`);
  });

  it('says of copies alone that they are for information', () => {
    expect(subjectFor([], [item(-7)], COUNCIL)).toBe(
      'Thornmere scrutiny: for your information, hospital parking, 7 days late',
    );
    expect(subjectFor([item(-1)], [item(-7)], COUNCIL)).toMatch(/1 day late, and 1 more$/);
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
