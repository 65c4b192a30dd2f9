import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const minutes = (talk: string, heading = '5. THE PIER') =>
  propose(
    `Minutes of the Pier Council held on 4 June 2025\n\nPresent: Councillors A Ash and B Birch\n\nApologies: none\n\n${heading}\n\n${talk}\n`,
  ).items.map(({ type, reference, text, owner }) => [type, reference, text, owner]);

describe('a word that stands alone', () => {
  it.each([
    ['The divers had written.\n\nNOTED.', [['noted', null, 'NOTED.', null]]],
    ['The divers had written.\n\nAGREED.', [['decision', null, 'AGREED.', null]]],
    ['Letter from the ferry company, shown. Noted. The sea was rough.', [['noted', null, 'Noted.', null]]],
    ['Deferred to the July meeting.', [['decision', null, 'Deferred to the July meeting.', null]]],
  ])('%j', (talk, items) => {
    expect(minutes(talk)).toEqual(items);
  });

  it('approves the minutes under their heading', () => {
    expect(minutes('Agreed. The lamp had since been lit.', '2. NOTES OF MEETING 1')).toEqual([
      ['noted', null, 'Agreed.', null],
    ]);
  });
});

describe('as parishes write', () => {
  it.each([
    ['It was agreed to buy the bench.', [['decision', null, 'buy the bench.', null]]],
    [
      'It was resolved that the Council has no objection.',
      [['decision', null, 'the Council has no objection.', null]],
    ],
    [
      'Resolved: that the gate be moved. BB to draw a plan.',
      [
        ['decision', null, 'that the gate be moved.', null],
        ['action', null, 'BB to draw a plan.', 'BB'],
      ],
    ],
    [
      'It was agreed to take the boat. AA will ask the school to paint it.',
      [
        ['decision', null, 'take the boat.', null],
        ['commitment', null, 'AA will ask the school to paint it.', 'AA'],
      ],
    ],
  ])('%j', (talk, items) => {
    expect(minutes(talk)).toEqual(items);
  });
});

it('clauses that run on in one line of a list are told apart', () => {
  expect(
    minutes(
      'Resolved - (a) That the divers be thanked;\n(b) that the Clerk send a map to the Council, and (c) that the Warden write to the owner.',
    ).map(([type, reference]) => [type, reference]),
  ).toEqual([
    ['noted', '(a)'],
    ['action', '(b)'],
    ['action', '(c)'],
  ]);
});
