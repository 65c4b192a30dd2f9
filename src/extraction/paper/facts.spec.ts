import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const factsOf = (text: string) => propose(text).document;

describe('what a paper says of itself', () => {
  it('takes a final report’s subject for its title and its panel for its body', () => {
    const facts = factsOf(
      'OVERVIEW AND SCRUTINY BOARD\n\nFINAL REPORT\n\nEmpty Piers on the North Shore\n\nFinal Report of the Harbour Scrutiny Panel\n\n1. Introduction\n\nThe Panel met.\n',
    );
    expect(facts).toMatchObject({
      kind: 'final-report',
      body: 'Harbour Scrutiny Panel',
      title: 'Empty Piers on the North Shore',
    });
  });

  it('files a response under the panel that it answers', () => {
    const facts = factsOf(
      'Response of the Executive to the recommendations of the Pier Scrutiny Panel\n\n3 May 2024\n',
    );
    expect(facts).toMatchObject({ kind: 'response', body: 'Pier Scrutiny Panel' });
  });

  it('lists who was there, with their posts', () => {
    const { present } = factsOf(
      'Minutes of the Pier Panel held on 3 May 2024\n\nPRESENT: Councillors A Ash (Chair), B Birch and C Cedar\n\nIn attendance: Dora Elm (Director of Place), P. Q. Fir, Clerk\n\n1. APOLOGIES\n\nNone.\n',
    );
    expect(present).toEqual([
      { name: 'A Ash', role: 'Chair' },
      { name: 'B Birch', role: null },
      { name: 'C Cedar', role: null },
      { name: 'Dora Elm', role: 'Director of Place' },
      { name: 'P. Q. Fir', role: 'Clerk' },
    ]);
  });

  it.each([
    ['Date of next meeting: 14 December 2022', '2022-12-14'],
    ['The next meeting will be held on Tuesday 3 January at 6 pm.', '2023-01-03'],
    ['The next meeting had been cancelled.', null],
  ])('%s', (line, day) => {
    expect(factsOf(`Minutes of the Pier Panel\n\n9 November 2022\n\n${line}\n`).nextMeeting).toBe(day);
  });
});
