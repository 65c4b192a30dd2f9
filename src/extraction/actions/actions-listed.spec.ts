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
