import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const minutes = (talk: string) =>
  propose(
    `Minutes of the Pier Scrutiny Panel held on 4 June 2025\n\nPresent: Councillor A Ash\n\nApologies: none\n\n5. THE PIER\n\n${talk}\n`,
  ).items.filter(({ type }) => type === 'commitment');

describe('promises', () => {
  it.each([
    ['The Chairman AGREED to write to the ferry company.', 'The Chairman'],
    ['Ms Oak undertook to send the survey to members.', 'Ms Oak'],
    ['The Harbour Master said that a map would be placed on the website.', 'The Harbour Master'],
    [
      'The Harbour Master gave an assurance that two drop-in sessions would be held before the work began.',
      'The Harbour Master',
    ],
    ['TH will write to thank the divers.', 'TH'],
    ['The divers had gone. M. Ash offered to set up a visit.', 'M. Ash'],
  ])('%s', (talk, owner) => {
    expect(minutes(talk)).toMatchObject([{ owner, note: null }]);
  });

  it.each([
    'The service would normally paint the railings in spring.',
    'The survey had been sent to members in May.',
    'If the weather allowed, divers would inspect the piles.',
    'The Panel hoped that the ferry would return.',
  ])('none in: %s', (talk) => {
    expect(minutes(talk)).toEqual([]);
  });

  it('a question for a figure that none follows is unanswered', () => {
    const asked = 'Councillor Birch asked how many divers had left the service.';
    expect(minutes(`${asked} The Harbour Master explained that recruiting was hard.`)).toMatchObject([
      { text: asked, note: 'unanswered', rule: 'unanswered-question' },
    ]);
    expect(minutes(`${asked} The Harbour Master replied that eleven had.`)).toEqual([]);
    expect(
      minutes(`${asked} Officers would provide the figure after the meeting.`).map(({ note }) => note),
    ).toEqual([null]);
  });
});
