import { describe, expect, it } from '@jest/globals';
import { addresseeOf, addresseeOfHeading, HEADING_RULES, LEAD_IN_RULES } from './addressee.js';

const found = (rules: typeof LEAD_IN_RULES, name: string, words: string) =>
  rules.find((rule) => rule.name === name)?.pattern.exec(words)?.[1] ?? null;

describe('each rule for whom a list addresses', () => {
  it.each([
    [
      'that somebody, at the end',
      'The Panel recommends that the Director of Piers:',
      'the Director of Piers',
    ],
    ['that somebody, at the end', 'That Cabinet should:', 'Cabinet'],
    ['somebody should', 'The Head of Ferries should:', 'The Head of Ferries'],
    ['somebody should', 'Cabinet is asked to:', 'Cabinet'],
    ['recommended to', 'makes the following recommendations to the Harbour Board:', 'the Harbour Board'],
    ['recommends somebody', 'The Panel RECOMMENDS Cabinet to:', 'Cabinet'],
    ['recommends somebody', 'The Panel thanks the divers', null],
  ])('over a list, %s: %s', (name, words, who) => {
    expect(found(LEAD_IN_RULES, name, words)).toBe(who);
  });

  it.each([
    ['to or for somebody', 'To the Cabinet Member for Piers', 'the Cabinet Member for Piers'],
    ['to or for somebody', 'For the ICB', 'the ICB'],
    ['to or for somebody', 'Recommendations for Quayside Homes', 'Quayside Homes'],
    ['name of a post or body', 'Integrated Care Board', 'Integrated Care Board'],
    ['name of a post or body', 'Comments of the Director of Piers', null],
  ])('in a heading, %s: %s', (name, words, who) => {
    expect(found(HEADING_RULES, name, words)).toBe(who);
  });
});

describe('addresseeOfHeading', () => {
  it.each(['For Information', 'To be considered later', 'For the future', 'Workforce', 'Ferries and Piers'])(
    'finds nobody in %s',
    (heading) => expect(addresseeOfHeading(heading)).toBeNull(),
  );

  it('passes over a number and a colon', () => {
    expect(addresseeOfHeading('4.2 To the Chief Constable:')).toBe('the Chief Constable');
  });
});

it('a lead-in names who is to act rather than who is told', () => {
  expect(addresseeOf('We reported to Council in May. We recommend that the Harbour Trust:')).toBe(
    'the Harbour Trust',
  );
});
