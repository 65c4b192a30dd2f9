import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const AGENDA =
  'Agenda\n\nPier Scrutiny Committee - Tuesday, 3 June 2025 6.00 pm\n\nItems\n\nNo. Item\n\n1. Apologies for Absence\n\nTo receive apologies.\n\n2. Minutes\n\nRecommendation: That the minutes of the meeting held on 6 May 2025 be APPROVED as a correct record.\n\n3. Lamps\n\nThe Committee is asked to: 1. Note the update. 2. Confirm the work programme.\n\n4. Exclusion of the press and public\n\nRESOLVED – That the press and public be excluded from the meeting for the next item.\n';

it('takes nothing from what is only an agenda', () => {
  const { document, items } = propose(AGENDA);
  expect(document.kind).toBe('other');
  expect(items).toEqual([]);
});

it.each([
  ['Minutes:\n\nThe Committee noted the update on lamps.', 'noted'],
  ['Decision:\n\nThat the lamps be bought.', 'decision'],
])('reads what a meeting did below its agenda: %s', (words, type) => {
  const { items } = propose(`${AGENDA}\n5. Lamps at the quay\n\n${words}\n`, null, null);
  expect(items.map((item) => item.type)).toContain(type);
});
