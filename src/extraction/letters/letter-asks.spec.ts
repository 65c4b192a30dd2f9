import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const LETTER = (words: string) =>
  `To: Councillor Ann Birch, Cabinet Member for Piers\n\nDear Councillor Birch\n\nPier Scrutiny Panel, 3 May 2024\n\n${words}\n\nYours sincerely\n\nCouncillor A Ash\nConvener, Pier Scrutiny Panel\n`;

it.each([
  ['We recommend that the lamps are painted each spring.', 'recommendation', null],
  ['Please let us have your reply by 7 June 2024.', 'action', '2024-06-07'],
  ['We would like you to consider a later ferry.', 'recommendation', null],
])('reads what a letter asks: %s', (words, type, dueOn) => {
  const { document, items } = propose(LETTER(words));
  expect(document).toMatchObject({ kind: 'other', meetingDate: '2024-05-03' });
  expect(items.map((item) => [item.type, item.owner, item.dueOn])).toEqual([
    [type, 'Cabinet Member for Piers', dueOn],
  ]);
});

it.each(['Please do not hesitate to contact me.', 'We were glad to hear of the new lamps.'])(
  'reads nothing in courtesies: %s',
  (words) => expect(propose(LETTER(words)).items).toEqual([]),
);
