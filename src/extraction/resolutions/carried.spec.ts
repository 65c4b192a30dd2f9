import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text, 'minutes', null).items.map(({ type, owner, text: words }) => [type, owner, words]);

const VOTED = 'Record No. 12/4 Proposed by Cllr. A Oak and seconded by Cllr. B Ash.';

describe('a vote that stands for the keyword', () => {
  it('settles what follows on the next line, with whoever is named in capitals', () => {
    expect(
      read(`7. FOUNTAIN\n\n${VOTED} CARRIED: 7 for 1 against.\nTHAT THE DEPUTY CLERK ASK FOR TWO PRICES\n`),
    ).toEqual([['action', 'THE DEPUTY CLERK', 'THAT THE DEPUTY CLERK ASK FOR TWO PRICES']]);
  });

  it('settles what follows on the same line', () => {
    expect(
      read(
        '7. Quay\n\nProposed Cllr Oak, seconded Cllr Ash. Carried nem con. That the Clerk ring the port.\n',
      ),
    ).toEqual([['action', 'the Clerk', 'That the Clerk ring the port.']]);
  });

  it('settles nothing where it was lost', () => {
    expect(read(`7. RENTS\n\n${VOTED} LOST: 3 for 5 against.\nTHAT RENTS BE DOUBLED\n`)).toEqual([]);
  });

  it.each([
    `${VOTED} NOT CARRIED.\nTHAT THE CLERK ASK FOR PRICES`,
    'Proposed by Cllr Oak.\nTHAT THE CLERK ASK FOR PRICES\nLOST 3 for, 5 against',
    'That the Clerk ring the port. Not carried.',
    'The motion was not carried:\n1. That the Clerk write to the port\n2. That prices be got',
  ])('settles nothing where it says so above, below or behind: %s', (words) => {
    expect(read(`7. RENTS\n\n${words}\n`)).toEqual([]);
  });
});

describe('two things in one sentence', () => {
  it.each([
    'RESOLVED to defer the plan and instruct the Harbour Master to view the pier.',
    'The Board approves the plan and asks the Harbour Master to view the pier.',
  ])('are a decision and what somebody is asked: %s', (sentence) => {
    expect(read(`7. Pier\n\n${sentence}\n`).map(([type, owner]) => [type, owner])).toEqual([
      ['decision', null],
      ['action', 'the Harbour Master'],
    ]);
  });
});

describe('what members and others are asked', () => {
  it.each([
    ['RESOLVED – That Board Members read the draft and send in questions.', 'Board Members'],
    ['RESOLVED – That the Working Group come back with costs.', 'the Working Group'],
    ['Residents were asked to send more names to Mr Pike.', 'Residents'],
    ['The hedge was bad and the landowner was asked to cut it back.', 'the landowner'],
  ])('is an action of theirs: %s', (sentence, owner) => {
    expect(read(`7. Pier\n\n${sentence}\n`).map(([type, who]) => [type, who])).toEqual([['action', owner]]);
  });

  it.each([
    'RESOLVED – That Members support the plan.',
    'RESOLVED – That the Board continue to receive the figures quarterly.',
    'It was agreed that the next meeting would be given over to paths.',
  ])('is none where the body settles its own business: %s', (sentence) => {
    expect(read(`7. Pier\n\n${sentence}\n`).map(([type]) => type)).toEqual(['decision']);
  });
});
