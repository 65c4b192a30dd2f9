import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const paper = (minutes: string) =>
  `Minutes of the Pier Scrutiny Committee held on 4 June 2025\n\nPresent: Councillor A Ash (Chair)\n\n5. THE PIER\n\nThe Head of Piers spoke of rust.\n\n${minutes}\n\n6. DATE OF NEXT MEETING\n\n9 July 2025.\n`;
const read = (minutes: string) =>
  propose(paper(minutes)).items.map(({ type, owner, text }) => ({ type, owner, text }));
const kinds = (minutes: string) =>
  read(minutes)
    .map(({ type, owner }) => (owner ? `${type} (${owner})` : type))
    .join('|');

describe('what stands around a clause does not change what it is', () => {
  it.each([
    ['RESOLVED that the view taken in relation to mooring fees be upheld.', 'decision'],
    ['RESOLVED that all open papers be considered in June.', 'decision'],
    ['RESOLVED that the quorum of both groups be three Members.', 'decision'],
    [
      'RESOLVED that the group consist of three Members, with a deputy who would lead it in their absence.',
      'decision',
    ],
    ['RESOLVED that the views in the report as set out in part 4 are supported.', 'decision'],
    ['RESOLVED:\n\n(i) in relation to item 27, part (iii), to note the update on leaks.', 'noted'],
    ['It was agreed to go with the plan to move the kiosk.', 'decision'],
    ['It was agreed to consult the crews on the plan.', 'action'],
    ['It was agreed that the Vice-Chair would take the Chair until May.', 'decision'],
    ['RESOLVED that a firm be procured to provide the boats for a trial.', 'decision'],
    ['RESOLVED that a fee for slips NOT be introduced.', 'decision'],
    ['RESOLVED that the comments of crews & members be considered and incorporated into the plan.', 'action'],
    ['RESOLVED that the bids be ranked by officers.', 'action (officers)'],
  ])('%s: %s', (settled, expected) => expect(kinds(settled)).toBe(expected));
});

describe('who settles, and who is to act', () => {
  it.each([
    ['The steering group agreed not to mend the slip.', 'decision'],
    ['The Clerk was authorised, in consultation with the Chair, to sign the lease.', 'action (The Clerk)'],
    ['Then very large grants were agreed.', ''],
    ['Action: Rhona to paint the bandstand.', 'action (Rhona)'],
    ['Piet to audit the life belts before May.', 'action (Piet)'],
    ['Aled will ask what a new lamp costs. Aled to action', 'action (Aled)'],
    [
      'Clerk to order a lock. Aled will ask what a new lamp costs. Aled to action',
      'action (Clerk)|action (Aled)',
    ],
    ['The Board noted a letter from Mr. P. Quill and agreed that he should be contacted.', 'action'],
    ['Minutes: The minutes from 17 May were accepted.', 'noted'],
    ['Letters from the harbourIt was agreed a reply should be sent by May.', 'action'],
  ])('%s: %s', (told, expected) => expect(kinds(told)).toBe(expected));
});

describe('how far a clause reaches', () => {
  it('ends with its sentence where an account goes on behind it', () => {
    const [first] = read(
      'Arising from this it was AGREED to write to the port. There was hope that rust would wait.',
    );
    expect(first?.text).toBe('to write to the port.');
  });

  it('goes on over the end of a line that "It was" stands on', () => {
    const [first] = read(
      'The crews spoke of the slip and of what it had cost. It was\nAGREED to invite the port. They left.',
    );
    expect(first?.text).toBe('to invite the port.');
  });

  it('begins a list whose "That" stands before its first number', () => {
    const found = read(
      'Resolved to RECOMMEND:  (to Council)\n\nThat (1) a fund be set up;\n\n(2)  provision be made for its audit;\n\n(3)  notice be given of it.',
    );
    expect(found.map(({ type }) => type)).toEqual(['recommendation', 'recommendation', 'recommendation']);
  });

  it('holds the names that stand below "as follows"', () => {
    const found = read(
      'RESOLVED that crews be appointed to the boats as follows:-\n\nThe Gannet - Ms P Quill and Mr T Orr of the North Quay',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toContain('Ms P Quill');
  });
});

describe('what a list is under', () => {
  it.each([
    ['The Board, RESOLVED to;\n\n1. Approve the plan;\n\n2. Note the cost.', 'decision|noted'],
    [
      'Resolved :-\n\nThat the Pier Scrutiny Committee recommend: -\n\n(1) That training be held in the town.\n\n(2) That clarification be given by the port.',
      'recommendation|recommendation',
    ],
    [
      'Members questioned the Leader and the following actions were raised:\n\n· To produce a written answer on rust.\n\n· To produce a written answer on tides.',
      'action|action',
    ],
    ['Action: Follow up with the port about the lamp.', 'action'],
    ['Chair: Ada Quill was duly appointed as Chair (proposed by Ben Orr).', 'decision'],
  ])('%j: %s', (settled, expected) => expect(kinds(settled)).toBe(expected));
});

describe('the same words twice', () => {
  const twice = (one: string, other: string) =>
    propose(
      `Minutes of the Pier Board held on 4 June 2025\n\n1. MINUTES\n\nRESOLVED: ${one}\n\n2. MINUTES\n\nRESOLVED: ${other}\n`,
    ).items;

  it('are two items where one word stands in the place of another', () => {
    const minutes = (which: string) =>
      `That the minutes of the ${which} meeting held on 20 May 2025 be approved as a correct record.`;
    expect(twice(minutes('first'), minutes('second'))).toHaveLength(2);
  });

  it('are two where something else was resolved in between', () => {
    const found = read(
      'RESOLVED that the report be noted.\n\nRESOLVED that the slip be mended.\n\nRESOLVED that the report be noted.',
    );
    expect(found.map(({ type }) => type)).toEqual(['noted', 'action', 'noted']);
  });

  it('stand once where minutes are listed below', () => {
    const found = read(
      'RESOLVED that the minutes of the following groups be received and noted:-\n\n(a) Crews of Monday 10 January 2025;\n\n(b) Locks of Friday 28 January 2025.',
    );
    expect(found.map(({ type }) => type)).toEqual(['noted']);
  });
});

describe('a log that says of each row what it is', () => {
  const log =
    'Decision and Action Log\n\nPier Board\n\n| No. | Decision or Action |\n|---|---|\n| 1 | Action – Set up a meeting with the crews |\n| 2 | Decision – Meetings will be held twice a year |\n| 3 | Ann Orr, Ben Quill, Cy Tuke |\n| 4 | Apologies for absence were received from Councillor Ash. |\n| 5 | Minutes (289K/bytes) |\n';

  it('gives each its type, without the word, and leaves names alone', () => {
    expect(propose(log).items.map(({ type, text }) => [type, text])).toEqual([
      ['action', 'Set up a meeting with the crews'],
      ['decision', 'Meetings will be held twice a year'],
    ]);
  });
});
