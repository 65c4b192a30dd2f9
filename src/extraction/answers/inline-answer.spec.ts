import { describe, expect, it } from '@jest/globals';
import { Passage } from '../blocks/passage.js';
import { propose } from '../propose.js';
import { splitInlineAnswer } from './inline-answer.js';

const split = (words: string) => {
  const { asked, inline } = splitInlineAnswer(Passage.of(words, [[0, words.length]]));
  return [asked.text, inline?.text ?? null];
};

describe('an answer on the line of what it answers', () => {
  it.each([
    ['That the pier be lit. Response: Agreed. It will be.', 'That the pier be lit.', 'Agreed. It will be.'],
    ['that the Trust light the pier. We accept this.', 'that the Trust light the pier.', 'We accept this.'],
    [
      'that it be lit. The Trust is unable to accept this.',
      'that it be lit.',
      'The Trust is unable to accept this.',
    ],
    [
      'That it be lit. Partially accepted. There are no lamps.',
      'That it be lit.',
      'Partially accepted. There are no lamps.',
    ],
    ['(that it be lit) - Not accepted. It is dark.', 'that it be lit', 'Not accepted. It is dark.'],
    ['(“That it be lit”) Agreed.', '“That it be lit”', 'Agreed.'],
    ['(that is, soon) we shall see.', '(that is, soon) we shall see.', null],
    ['That it be lit. It is dark there.', 'That it be lit. It is dark there.', null],
  ])('is parted from it: %s', (words, asked, inline) => {
    expect(split(words)).toEqual([asked, inline]);
  });
});

it('reads a letter of a trust that answers each recommendation in its paragraph', () => {
  const { document, items, answers } = propose(
    'Chief Executive’s Office\nPier NHS Foundation Trust\n12 January 2024\n\nCouncillor P. Reed\nChair, Pier Scrutiny Committee\n\nDear Councillor Reed\n\nThank you for the letter with the recommendations of the Committee.\n\nRecommendation 1 – that the Trust print staffing levels each month. We accept this recommendation. Staffing levels will be published from February 2024.\n\nRecommendation 2 – that the Trust open the ward by April. We are unable to accept this at present, because we have no nurses.\n\nYours sincerely\n\nDr J. Marsh\nChief Executive\n',
  );
  expect(document).toMatchObject({ kind: 'response', body: 'Pier Scrutiny Committee' });
  expect(items.map(({ type, text }) => [type, text])).toEqual([
    ['recommendation', 'that the Trust print staffing levels each month.'],
    ['commitment', 'Staffing levels will be published from February 2024.'],
    ['recommendation', 'that the Trust open the ward by April.'],
  ]);
  expect(answers.map(({ decision }) => decision)).toEqual(['accepted', 'rejected']);
});

it('reads a report that brings a response: its own recommendations are none, and each clause has its answer', () => {
  const { items, answers } = propose(
    'Cabinet\n10 July 2024\n\nTitle: Response to the Task and Finish Group on Ferries\nReport of the Cabinet Member for Piers\n\nRecommendations\nThat Cabinet:\n1. notes the report of the Group; and\n2. agrees the response set out below.\n\nResponse to recommendations\n\nThe Task and Finish Group recommended that:\n\n1. all new boats be fit for wheelchairs from April 2025\nCabinet response: Agreed in part. Half of them will be.\n\n2. a mystery shopper be sent out every year\nCabinet response: Agreed. The Ferry Manager will commission one by October 2024.\n',
    null,
    null,
  );
  expect(items.map(({ type, text }) => [type, text])).toEqual([
    ['recommendation', 'all new boats be fit for wheelchairs from April 2025'],
    ['recommendation', 'a mystery shopper be sent out every year'],
    ['commitment', 'The Ferry Manager will commission one by October 2024.'],
  ]);
  expect(answers.map(({ decision }) => decision)).toEqual(['accepted-in-part', 'accepted']);
});

it('reads recommendations whose meeting stands in brackets before them', () => {
  const { document, items } = propose(
    'Update on scrutiny recommendations – Pier Scrutiny Committee, 5 March 2024\n\nRecommendation 4 (meeting of 7 November 2023): That the Director of Piers provide a map of the lamps.\nUpdate: A map was sent on 12 January 2024. Complete.\n\nRecommendation 5 (meeting of 9 January 2024): That a visit to the quay be arranged.\nUpdate: Officers will write to members in April.\n',
    null,
    null,
  );
  expect(document.kind).toBe('tracker');
  expect(items.filter(({ type }) => type === 'recommendation').map(({ reference }) => reference)).toEqual([
    '4',
    '5',
  ]);
});
