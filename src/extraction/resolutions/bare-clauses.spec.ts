import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const HEAD = 'Minutes of the Pier Panel held on 3 May 2024\n\nPresent: Councillor A Ash\n\n4. Piers\n\n';
const LIST = '(a) that the report be noted; and\n\n(b) that the Clerk paint the lamps.\n';
const READ = [
  ['noted', '(a)'],
  ['action', '(b)'],
];
const typesIn = (text: string) => propose(HEAD + text).items.map(({ type, reference }) => [type, reference]);

describe('lists of clauses without a keyword', () => {
  it.each([
    'Following discussion, it was\n\n',
    'Thereafter the Panel agreed to:\n\n',
    'The following was agreed:\n\n',
    'RESOLVED\n\nTHAT:\n\n',
    'It was moved by Councillor Ash, seconded by Councillor Birch and\n\n',
    'The Clerk told the Panel about the lamps.\n\n',
    '',
  ])('are resolutions under %j', (lead) => expect(typesIn(lead + LIST)).toEqual(READ));

  it.each([
    'The report recommended:\n\n',
    'Members made these comments:\n\n',
    'The Panel was invited to consider these options:\n\n',
  ])('are none under %j', (lead) => expect(typesIn(lead + LIST)).toEqual([]));

  it('are none where the agenda speaks', () => {
    const text = `Items\n\n4. PIERS\n\nRecommended –\n\n${LIST}\nMinutes:\n\nResolved – That the report be received.\n`;
    expect(propose(text).items.map(({ type }) => type)).toEqual(['noted']);
  });

  it('keep what hangs under a clause with it', () => {
    const text =
      'RESOLVED that:\n\n(a) the report be noted;\n\n(b) Cabinet be recommended to:\n\n(i) mend the pier; and\n\n(ii) paint the lamps.\n';
    expect(propose(HEAD + text).items.map(({ type, reference, owner }) => [type, reference, owner])).toEqual([
      ['noted', '(a)', null],
      ['recommendation', '(b)', 'Cabinet'],
    ]);
  });
});
