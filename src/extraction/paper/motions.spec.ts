import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const minutes = (fate: string) => `Minutes of the Pier Scrutiny Committee held on 4 June 2025

Present: Councillor A Ash (Chair)

5. HARBOUR DUES

The Treasurer spoke of the dues.

Councillor Oak moved, seconded by Councillor Elm, that –

“As the trade is poor this Committee recommends to the Cabinet the following:

(i) That the dues be held for a year.

(ii) That the Harbour Master brings a report to the next meeting on the cost of the crane.

(iii) That a Users’ Forum be set up.”

A member felt that the quay was the matter.

${fate}
`;
const settledAfter = (fate: string) =>
  propose(minutes(fate), null, null).items.filter(({ type }) => type !== 'commitment').length;

it.each([
  ['The motion was put and lost (4:6).', 0],
  ['The amendment was put and lost. The motion was put and not carried.', 0],
  ['Upon being put to the vote the motion fell.', 0],
])('leaves alone what was moved and then lost: %s', (fate, count) => {
  expect(settledAfter(fate)).toBe(count);
});

it.each([
  'The motion was put and carried (6:4).',
  'An amendment to the motion was lost, and it was carried.',
  'This was agreed unanimously.\n\nThe proposal of Councillor Elm to sell the crane fell.',
  'The Committee RESOLVED that the Chair write to the owner.\n\nA second motion was put and lost.',
  'The Clerk said that a motion at Council to raise the dues had been rejected.',
])('reads what was moved and not lost: %s', (fate) => {
  expect(settledAfter(fate)).toBeGreaterThan(0);
});
