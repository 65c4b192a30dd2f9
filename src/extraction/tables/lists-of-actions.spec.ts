import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const LIST = (rows: string) =>
  `Action points from the meeting of Kelpwick Parish Council held on 4 June 2020\n\nPresent: Ines Coyle (IC) Chair, Dan Reddle (DR)\n\nAgenda Item   Councillor Due Date Completed\n\n7 – Clock\n\n${rows}\n\n9 – Bells\n\nRing them twice DR Next meeting\n`;

describe('a list of actions whose columns have run into each other', () => {
  it.each([
    [
      'Have the face of the clock gilded Clerk 9 July 2020',
      'Have the face of the clock gilded',
      'Clerk',
      '2020-07-09',
    ],
    [
      'IC to do the ropes IC By next meeting Begun. Smith away until March',
      'IC to do the ropes',
      'IC',
      'By next meeting',
    ],
    [
      'Thank the choir for carols\n\n \n\nDR\n\n \n\nNext meeting',
      'Thank the choir for carols',
      'DR',
      'Next meeting',
    ],
    [
      'Mend the bell rope for Town Hall IC/Clerk Asap',
      'Mend the bell rope for Town Hall',
      'IC/Clerk',
      'Asap',
    ],
    ['Set up a key for DR IC On going Key is being cut', 'Set up a key for DR', 'IC', 'On going'],
    ['Ask the Clerk of Moss Council Cllr Oak Done', 'Ask the Clerk of Moss Council', 'Cllr Oak', null],
  ])('%s', (row, text, owner, due) => {
    const { document, items } = propose(LIST(row), null, null);
    expect(document).toMatchObject({ kind: 'tracker', body: 'Kelpwick Parish Council' });
    expect(items.map((one) => [one.text, one.owner, one.dueOn ?? one.duePhrase])).toEqual([
      [text, owner, due],
      ['Ring them twice', 'DR', 'Next meeting'],
    ]);
  });

  it('is none where nobody is named in it', () => {
    expect(propose(LIST('The clock was seen.').replace(/Ring.*/, 'Rung.'), null, null).items).toEqual([]);
  });
});

it('is not sure of an entry that says nothing is to be done', () => {
  const text = 'Issue history\n\n14/05/2014 - Action: No action was needed. Ines Coyle ; status: completed\n';
  expect(propose(text, null, null).items.map(({ confidence }) => confidence)).toEqual(['medium']);
});

it('reads the page of a matter’s history: what was settled on each day, and who sees to it', () => {
  const text =
    'Home > Issue\n\nIssue history\n\nFerry Tolls - Review\n\n  • 14/05/2014 - Agenda item, Ferries Scrutiny Committee Ferry Tolls 14/05/2014\n  • 14/05/2014 - Action: (1) That the Committee notes the rise in tolls. (2) That officers be requested to send the tide tables to the rowers. Ines Coyle ; status: completed\n  • 18/06/2014 - Decision: That the Pilot Policy be approved. Cabinet Services ; status: completed past time\n';
  const { document, items } = propose(text, null, null);
  expect(document.body).toBe('Ferries Scrutiny Committee');
  expect(items.map(({ type, reference, text: words, owner }) => [type, reference, words, owner])).toEqual([
    ['noted', '(1)', 'That the Committee notes the rise in tolls.', null],
    ['action', '(2)', 'That officers be requested to send the tide tables to the rowers.', 'Ines Coyle'],
    ['decision', null, 'That the Pilot Policy be approved.', 'Cabinet Services'],
  ]);
});
