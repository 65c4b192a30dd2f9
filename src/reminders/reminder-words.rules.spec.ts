import { describe, expect, it } from '@jest/globals';
import { type SubjectItem, subjectFor } from './reminder-words.rules.js';

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
