import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const promised = (talk: string) =>
  propose(
    `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\nApologies: none\n\n5. THE PIER\n\n${talk}\n`,
  ).items.filter(({ type }) => type === 'commitment');

describe('what the meeting is told will be done', () => {
  it.each([
    ['Annual surveys would be undertaken of all carers.', { cadence: 'annual', dueOn: null }],
    ['Inspections would be undertaken every quarter and reported to the Panel.', { cadence: 'quarterly' }],
    ['The Harbour Master said that the lamps would be checked termly.', { cadence: 'regular' }],
    ['Training would be given to all wardens each municipal year.', { cadence: 'annual' }],
    ['A report would be prepared by the end of March.', { dueOn: '2026-03-31' }],
    [
      'A report on the deck would be prepared in February 2027.',
      { dueOn: null, duePhrase: 'in February 2027' },
    ],
    ['A review of the berths would be undertaken in the autumn.', { duePhrase: 'in the autumn' }],
  ])('is a commitment with its day or cadence: %s', (talk, facts) => {
    expect(promised(talk)).toMatchObject([{ text: talk, ...facts }]);
  });

  it.each([
    'The scheme would run until March.',
    'The pier would be closed for three weeks in March.',
    'The contract would be let in May 2026.',
    'The Government would consult on the rules in February 2026.',
    'There was potential for a second ferry, which would be welcome in 2027.',
  ])('is none where it only tells: %s', (talk) => {
    expect(promised(talk)).toEqual([]);
  });

  it.each([
    [
      'The Harbour Master reported that she had four names and would be liaising with officers to find a day.',
      'The Harbour Master',
    ],
    [
      'The Clerk informed the Panel that she would be arranging a talk about potential topics for the year.',
      'The Clerk',
    ],
    ['The Clerk said that the figures had come late. She would ensure it was circulated.', 'The Clerk'],
    ['Councillor Birch suggested that work was under way and she would make enquiries.', 'Councillor Birch'],
    ['D.C. offered to approach the ferry company.', 'D.C.'],
    [
      'The Clerk advised that, in future, the Outstanding Actions report would include target dates.',
      'The Clerk',
    ],
    [
      'The Facilitator advised that a note had gone to Cabinet and she would share it with members.',
      'The Facilitator',
    ],
    ['Mr Ash agreed that this figure was at hand and could be added to the next report.', 'Mr Ash'],
    [
      'Councillor Birch had two questions. It was confirmed that answers would be published in due course.',
      null,
    ],
    ['The Section 151 Officer said that she would circulate a list.', 'The Section 151 Officer'],
    ['Once costs are known the Clerk will apply for the grant.', 'the Clerk'],
  ])('is promised by whoever says so: %s', (talk, owner) => {
    expect(promised(talk).map((item) => item.owner)).toEqual([owner]);
  });
});
