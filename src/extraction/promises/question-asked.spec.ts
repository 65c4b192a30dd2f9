import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const promised = (talk: string) =>
  propose(
    `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\nApologies: none\n\n5. THE PIER\n\n${talk}\n`,
  ).items.filter(({ type }) => type === 'commitment');

const ASKED = 'Councillor Birch asked whether the railings were safe.';
const PROMISE = 'The Harbour Master undertook to send the survey to members.';

describe('the question that a promise answers', () => {
  it.each([
    ['the sentence before', `${ASKED} ${PROMISE}`, ASKED],
    ['a sentence between', `${ASKED} The last survey was made in 2019. ${PROMISE}`, ASKED],
    ['the paragraph above', `${ASKED}\n\n${PROMISE}`, ASKED],
    [
      'its own sentence',
      'In response to a question from Councillor Birch about the railings, the Harbour Master undertook to send the survey to members.',
      'In response to a question from Councillor Birch about the railings',
    ],
    [
      'a question put in so many words',
      `Question 3: When will the railings be painted?\n\n${PROMISE}`,
      'When will the railings be painted?',
    ],
    [
      'a request',
      `Members sought assurance on the railings. ${PROMISE}`,
      'Members sought assurance on the railings.',
    ],
  ])('stands in %s', (_, talk, question) => {
    expect(promised(talk).map((item) => item.question)).toEqual([question]);
  });

  it.each([
    ['nobody asks', PROMISE],
    ['somebody was asked to do something', `The Harbour Master was asked to speak. ${PROMISE}`],
    [
      'it was asked long before',
      `${ASKED} They were. Divers went down in May. The piles are sound. The deck is old. ${PROMISE}`,
    ],
    ['it was asked under another heading', `${ASKED}\n\n6. THE FERRY\n\n${PROMISE}`],
  ])('is none where %s', (_, talk) => {
    expect(promised(talk).map((item) => item.question)).toEqual([null]);
  });

  it('is not the last one of the debate where a meeting resolves', () => {
    const { items } = propose(
      `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\n5. THE PIER\n\n${ASKED} They were.\n\nRESOLVED: That the Harbour Master report back in September.\n`,
    );
    expect(items.filter(({ type }) => type === 'action').map((item) => item.question)).toEqual([null]);
  });
});
