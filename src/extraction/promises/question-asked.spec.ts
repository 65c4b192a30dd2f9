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
    [
      'the first half of its sentence',
      `Councillor Birch asked whether the railings were safe and ${PROMISE}`,
      'Councillor Birch asked whether the railings were safe',
    ],
    [
      'a line of a list that asks and answers',
      'Members asked the Harbour Master:\n\n• When are the railings painted? – He would confirm this.\n\n• Are they safe? – They are.',
      'When are the railings painted?',
    ],
    [
      'Q. and A.',
      'Q. Cllr Birch: When are the railings painted?\n\nA. Mr Reed: I will send members the date next week.',
      'Cllr Birch: When are the railings painted?',
    ],
    [
      'what somebody was asked',
      'When asked about the railings, the Harbour Master undertook to send the survey to members.',
      'When asked about the railings',
    ],
    [
      'a request for figures before a semicolon',
      'Councillor Birch requested a breakdown of the cost; the Harbour Master undertook to send it to members.',
      'Councillor Birch requested a breakdown of the cost',
    ],
    [
      'a list of questions',
      `Members asked the following:\n\n(a) whether the railings were safe;\n\n(b) when they were painted.\n\n${PROMISE}`,
      'Members asked the following: (a) whether the railings were safe; (b) when they were painted.',
    ],
    [
      'a question that says who put it',
      `Question 2 from Councillor Birch to the Leader: When will the railings be painted?\n\n${PROMISE}`,
      'Question 2 from Councillor Birch to the Leader: When will the railings be painted?',
    ],
    [
      'a line that begins with Q',
      `Q: When will they be painted?\n\nA: ${PROMISE}`,
      'When will they be painted?',
    ],
    [
      'a cell of the same row',
      `| No. | Question | Answer |\n|---|---|---|\n| 1 | Councillor Birch: are the railings safe? | ${PROMISE} |`,
      'Councillor Birch: are the railings safe?',
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

  it.each([
    'Officers did not have the figure to hand.',
    'The Harbour Master was not able to answer.',
    'The number was not known.',
    'The question was not answered.',
    'No officer was present who could answer it.',
  ])('is its own where nobody answers: %s', (answer) => {
    const question = 'Councillor Birch asked how many berths were let.';
    expect(promised(`${question} ${answer}`)).toMatchObject([
      { text: question, question, note: 'unanswered' },
    ]);
  });

  it('is not the last one of the debate where a meeting resolves', () => {
    const { items } = propose(
      `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\n5. THE PIER\n\n${ASKED} They were.\n\nRESOLVED: That the Harbour Master report back in September.\n`,
    );
    expect(items.filter(({ type }) => type === 'action').map((item) => item.question)).toEqual([null]);
  });
});
