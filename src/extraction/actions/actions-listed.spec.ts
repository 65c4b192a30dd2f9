import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

it.each([
  ['Send the map – O Peel, by 8 October', 'Send the map', 'O Peel', '2021-10-08'],
  ['Add the lamps to the report – Pier Clerk', 'Add the lamps to the report', 'Pier Clerk', null],
  ['Chair to write to the Leader about lamps', 'Chair to write to the Leader about lamps', 'Chair', null],
])('an action of a list says who and when behind a dash: %s', (line, words, owner, dueOn) => {
  const { items } = propose(
    `Minutes of the Pier Board\n22 September 2021\n\nPresent: Cllrs Ash and Oak\n\n1. LAMPS\n\nMembers spoke of the lamps.\n\nActions:\n• ${line}\n• Publish the tide table.\n`,
  );
  expect(items.map((item) => item.text)).toEqual([words, 'Publish the tide table.']);
  expect(items[0]).toMatchObject({ type: 'action', owner, dueOn });
});

const MINUTES = (talk: string) =>
  `Minutes of the Pier Board held on 22 September 2021\n\nPresent: Otto Ash (OA)\n\n1. Lamps\n\n${talk}\n`;

it.each([
  [
    'The Board asked for a sketch of the mast to be brought to the next meeting.\nAction PTC 3.1 – Dora Finch\nThe Board noted the paper.',
    ['Dora Finch'],
  ],
  [
    'The Board asked for a sketch of the mast to be brought to the next meeting.\n\nAction 3.1: Dora Finch',
    ['Dora Finch'],
  ],
  ['The list for the shed: OA to write it out and send it round by May.Action 5.04: OA', ['OA']],
  ['The Parish was glad of the show and OA to lend the film to the school.Action 5.01: OA', ['OA']],
])('takes who is named by a mark with its number, once: %s', (talk, owners) => {
  const actions = propose(MINUTES(talk), null, null).items.filter(({ type }) => type === 'action');
  expect(actions.map(({ owner }) => owner)).toEqual(owners);
});

it('begins anew at each line that a dash marks as an action or a decision', () => {
  const log =
    'Decision – The Board noted the paper.\nAction – Pier Clerk to send the map by 1 May 2022.\nAction – Harbour Master to count the boats.';
  expect(propose(MINUTES(log)).items.map(({ type, text, owner }) => [type, text, owner])).toEqual([
    ['noted', 'The Board noted the paper.', null],
    ['action', 'Pier Clerk to send the map by 1 May 2022.', 'Pier Clerk'],
    ['action', 'Harbour Master to count the boats.', 'Harbour Master'],
  ]);
});

it.each([
  'It was resolved to accept the price of £420. Action: Clerk to order the rope.',
  'The price of £420 was approved. ACTION: Clerk to order the rope.',
])('takes a task behind what was settled for an action of its own: %s', (talk) => {
  const [settled, task, ...more] = propose(MINUTES(talk), null, null).items;
  expect(settled).toMatchObject({ type: 'decision', text: expect.not.stringContaining('Clerk') });
  expect(task).toMatchObject({ type: 'action', text: 'Clerk to order the rope.', owner: 'Clerk' });
  expect(more).toEqual([]);
});
