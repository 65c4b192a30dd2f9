import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const page = (items: string) =>
  `Agenda and minutes\n\nPier Scrutiny Committee\n\nTuesday, 3rd June, 2025\n\nVenue: The Boathouse\n\n${items}\n\nThe Committee talked of rust and gulls for some time, and nobody was of another mind.\n`;

/** How pages of meetings print what was settled, and what it is. */
describe('minutes as web pages print them', () => {
  it.each([
    [
      'an item and its minutes on one line',
      'Pier repairs PDF 84 KB To consider a report on the repairs. Minutes: The Committee noted the progress made on the repairs.',
      'noted: The Committee noted the progress made on the repairs.',
    ],
    [
      'a label at the head of a line',
      'Minutes: The Committee agreed to note the terms of reference of the pier group.',
      'noted: agreed to note the terms of reference of the pier group.',
    ],
    [
      'facts of a contact before the decision',
      'Contact: Ada Ash, Tel: 01234 567890 Decision: That the update on the pier be noted.',
      'noted: That the update on the pier be noted.',
    ],
    [
      'letters that run on',
      'Decision: The Committee RESOLVED to:\na) Note the letter from the harbour company b) Welcome the progress that was made c) Note the closing of the slipway',
      'noted: Note the letter from the harbour company|noted: Welcome the progress that was made|noted: Note the closing of the slipway',
    ],
    [
      'a body in small letters',
      'Additional meeting\n\nThe committee agreed to schedule an additional meeting of the committee on 13 July 2025.',
      'decision: agreed to schedule an additional meeting of the committee on 13 July 2025.',
    ],
    [
      'things that are noted, in a list',
      'RESOLVED – That the following be noted:-\n\n(1) the findings of the survey of the pier; and\n\n(2) the progress made by the harbour company.',
      'noted: the findings of the survey of the pier; and|noted: the progress made by the harbour company.',
    ],
    [
      'noting and asking, apart',
      'Resolved: That the report be noted and, in accordance with the rules, officers be requested to send a reply to the next meeting.',
      'noted: That the report be noted|action: in accordance with the rules, officers be requested to send a reply to the next meeting.',
    ],
    [
      'who moved it, in brackets',
      'RESOLVED: (on a motion from Cllr Ash, seconded by Cllr Oak and carried nem con) to endorse the annual report of the pier group.',
      'decision: to endorse the annual report of the pier group.',
    ],
    [
      'who was elected, and by whom',
      'Election of Chair Minutes: Councillor Elm was elected, proposed by Councillor Ash and seconded by Councillor Oak.',
      'decision: Councillor Elm was elected, proposed by Councillor Ash and seconded by Councillor Oak.',
    ],
    [
      'other minutes, put right',
      'The Committee noted an amendment to minute 12 of 6 May 2025 as follows:\n\n2. to AGREE:\n\ni. the budget of the pier be doubled;\n\nii. options be developed for the autumn;\n\nRESOLVED that the amended minutes be approved and signed by the Chair as a correct record.',
      'noted: The Committee noted an amendment to minute 12 of 6 May 2025 as follows:|noted: that the amended minutes be approved and signed by the Chair as a correct record.',
    ],
    [
      'somebody who is to do it',
      'Slipway\n\nThe slipway is worn. Councillor Elm is to put a rail along it. A second quotation is to be obtained.',
      'action: Councillor Elm is to put a rail along it.|action: A second quotation is to be obtained.',
    ],
  ])('%s', (_, settled, found) => {
    const items = propose(page(settled), 'minutes', null).items;
    expect(items.map(({ type, text }) => `${type}: ${text}`).join('|')).toBe(found);
  });
});

it('reads what stands under a heading of decisions, though the minutes below it do not repeat it', () => {
  const told = page(
    '## Pier repairs\n\n### Decision:\n\nRESOLVED: that\n\n1. the report be noted;\n\n2. the Harbour Master be asked to count the boats by 1 May 2026.\n\n### Minutes:\n\nCouncillor Ash spoke of the repairs.',
  );
  expect(propose(told).items.map(({ type, text }) => `${type}: ${text}`)).toEqual([
    'noted: the report be noted;',
    'action: the Harbour Master be asked to count the boats by 1 May 2026.',
  ]);
});

it('reads what is resolved in capitals above the minutes of an item, where no heading calls it a decision', () => {
  const told = page(
    '## Pier repairs\n\nReport of the Harbour Master\n\nRESOLVED: that the slip be closed in May.\n\nMinutes:\n\nCouncillor Ash spoke of the repairs.',
  );
  expect(propose(told).items.map(({ type, text }) => `${type}: ${text}`)).toEqual([
    'decision: that the slip be closed in May.',
  ]);
});
