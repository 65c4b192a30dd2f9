import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (settled: string) =>
  propose(
    `Minutes of the Pier Scrutiny Committee held on 4 June 2025\n\nPresent: Councillor A Ash (Chair)\n\n5. THE PIER\n\nThe Head of Piers spoke of rust.\n\n${settled}\n\n6. DATE OF NEXT MEETING\n\n9 July 2025.\n`,
  ).items.map(({ type, owner }) => (owner ? `${type} (${owner})` : type));

describe('the main clause says what an item is', () => {
  it.each([
    ['RESOLVED to pay the grant if the receipts are received by May.', 'decision'],
    [
      'RESOLVED to instruct the Clerk to renew the lease provided that no objection is received.',
      'action (the Clerk)',
    ],
    [
      'The Board RESOLVED to:\n\n(1) note the survey; and\n(2) delegate authority to the Harbour Master to open the slip once a certificate has been received.',
      'noted|action (the Harbour Master)',
    ],
    [
      'RESOLVED that the berths be let to the listed crews subject to paid 2025 check and Health Certificate, as follows:-\n\nNorth Quay – Ms P Quill',
      'decision',
    ],
    [
      'RESOLVED that the Warden mend the stile and that she tell the Community Council of it in May.',
      'action (the Warden)',
    ],
    ['RESOLVED:\n\n(a) that the report be noted; and\n(b) that they write to the owner.', 'noted|action'],
    ['It was agreed that the Trust Board would neither help nor hinder the sale.', 'decision'],
    ['It was agreed that £40 be set by and £60 be put aside for paint.', 'decision'],
    ['The Council agreed that it would not join the scheme.', 'decision'],
    [
      'It was agreed to amend the motion so that a date would be named.\n\nRESOLVED that the harbour be dredged by May.',
      'action',
    ],
  ])('%j: %s', (settled, items) => expect(read(settled).join('|')).toBe(items));
});

describe('two predicates joined by "and" are two items', () => {
  it.each([
    [
      'RESOLVED that the field be let to Mr Orr, and that the Head of Law be authorised to sign the lease.',
      'decision|action (the Head of Law)',
    ],
    [
      'RESOLVED that the bid be accepted and the Chief Officer be instructed to seal the deed.',
      'decision|action (the Chief Officer)',
    ],
    ['RESOLVED that the minutes be approved and that the Chair be authorised to sign them.', 'noted'],
    [
      'The Panel agreed that a plan be sent to the next meeting, and noted that the Police would want to see it.',
      'action|noted',
    ],
    ['The Board approved the map and noted that it would cost £40.', 'decision|noted'],
    ['The Forum noted the drawing and agreed to the second kind.', 'noted|decision'],
    ['Members noted the letter and agreed not to reply.', 'noted|decision'],
    ['The Board noted the bids and accepted that of Quill Ltd.', 'noted|decision'],
    [
      'The Panel noted that the gate was shut and agreed that the Clerk write to the owner.',
      'action (the Clerk)',
    ],
  ])('%j: %s', (settled, items) => expect(read(settled).join('|')).toBe(items));
});

describe('lists and words that lead to clauses', () => {
  it.each([
    [
      'After debate, the Committee made the following Recommendations:\n\n1. That the Cabinet Member asks the crews for dates.\n\n2. That each school receives a map.\n\nand the Committee requested:\n\na) Numbers of maps sold by month.\n\nb) That the Head of Piers write a note on rust.',
      'recommendation (the Cabinet Member)|recommendation|action|action (the Head of Piers)',
    ],
    ['The Panel asked for:\n\n• the dates of the sales;\n\n• a list of lock keepers.', 'action|action'],
    [
      'The Community Council agreed: -\n\n     To give £30 to the choir.\n\n     Not to help the band.\n\n     To ask the Clerk to tell both.',
      'decision|decision|action (the Clerk)',
    ],
    ['The bills listed overleaf were approved for payment.', 'decision'],
    ['The Board received the paper for information.', 'noted'],
    [
      'Requests came in:\n\na. Bowls club, £80 for a roller: agreed.\n\nb. Choir, £20 for two books: declined.',
      'decision|decision',
    ],
    [
      'The ice was thick. Action: Max Tuke to hire a boat once it has gone. Ines Coyle to tell the crews.',
      'action (Max Tuke)|action (Ines Coyle)',
    ],
    ['Paint for the shed: DR to buy two tins.Action 6.1: DR', 'action (DR)'],
  ])('%j: %s', (settled, items) => expect(read(settled).join('|')).toBe(items));

  const page = (word: string, minutes: string) =>
    `Agenda item\n\nThe slip\n\nMeeting of Harbour Board, Wednesday 4 June 2025 (Item 4.)\n\nDecision:\n\n${word}\n\nMinutes:\n\n${minutes}\n`;

  it.each([
    ['Noted.', 'Members spoke of it.\n\nRESOLVED:\n\nThat the facts be noted.', 'That the facts be noted.'],
    ['Approved.', 'The Board RESOLVED to approve the plan.', 'to approve the plan.'],
    ['Noted.', 'The Head of Piers spoke of the tide.', 'Noted.'],
  ])('"Decision: %s" says nothing beside its clause under "Minutes: %s"', (word, minutes, text) =>
    expect(propose(page(word, minutes)).items.map((one) => one.text)).toEqual([text]),
  );

  it('takes a report that was received for noted where its minute says nothing else', () => {
    const minutes = (more: string) =>
      `Minutes of the Pier Board held on 4 June 2025\n\n1. APOLOGIES\n\nNone.\n\n2. CLAY\n\nThe Board received a report on clay.${more}\n\n3. CLOSE\n\nThe meeting closed.\n`;
    expect(propose(minutes('')).items.map(({ type }) => type)).toEqual(['noted']);
    expect(propose(minutes(' It was a long one.')).items).toEqual([]);
  });
});
