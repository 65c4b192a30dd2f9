import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, null, null).items.map(({ text: words, owner, dueOn, duePhrase }) => [
    words,
    owner,
    dueOn ?? duePhrase,
  ]);

describe('rows whose cells slashes part', () => {
  it('need no heads where each ends with who or when', () => {
    expect(
      read(
        'Kiln Forum\nActions from 12 January 2027\n\nSend the fund’s rules to all members / Fund Manager / by 5 February 2027\nInvite\nthe potter to the May meeting / Clerk to the Forum\nWrite to the museum about the loan / Curator\n',
      ),
    ).toEqual([
      ['Send the fund’s rules to all members', 'Fund Manager', '2027-02-05'],
      ['Invite the potter to the May meeting', 'Clerk to the Forum', 'May meeting'],
      ['Write to the museum about the loan', 'Curator', null],
    ]);
  });

  it('keep an empty last cell, and leave the line of a meeting between them', () => {
    expect(
      read(
        'Kiln Panel: actions\n\nRef / Action / Owner / Due\nMay 2027 /  / \n1 / Count the bricks / Kiln Master / \nJuly 2027 /  / \n2 / Mend the door of the kiln / Smith / 3 August 2027\n',
      ),
    ).toEqual([
      ['Count the bricks', 'Kiln Master', null],
      ['Mend the door of the kiln', 'Smith', '2027-08-03'],
    ]);
  });

  it('are none where slashes stand in running text', () => {
    expect(
      read('The shop and / or the café are open.\nBread / milk are sold there.\nAsk at the desk / office.\n'),
    ).toEqual([]);
  });
});

describe('minutes with a margin', () => {
  it('give the initials and the day beside the line that asks', () => {
    expect(
      read(
        'Kiln Council\nMinutes of the meeting held on 9 May 2027\n\n3. Kiln\nThe door was found to be loose. RT to mend it before\nthe open day.                                               RT      2/6/27\n',
      ),
    ).toEqual([['RT to mend it before the open day.', 'RT', '2027-06-02']]);
  });
});

describe('a day', () => {
  const due = (row: string) =>
    read(
      `Kiln Panel: actions\n\n| Ref | Action | Owner |\n|---|---|---|\n| 1 | ${row} | Clerk |\n| 2 | Count the bricks | Clerk |\n`,
    )[0]?.[2];

  it('on which something was done or a trip is made is not the due date', () => {
    expect(due('Carry out what the Panel recommended on 4 March 2027')).toBeNull();
    expect(due('Tell members of the trip to the clay pit on 3 July 2027')).toBeNull();
    expect(due('The new kiln to be launched on 3 July 2027')).toBe('2027-07-03');
  });
});
