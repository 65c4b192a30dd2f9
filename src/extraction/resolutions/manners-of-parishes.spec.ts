import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const read = (text: string) =>
  propose(text).items.map(({ type, reference, text: words, owner }) => [type, reference, words, owner]);

const PARISH =
  'Pier Parish Council\n\nMinutes of the Meeting of the Parish Council held on 3 June 2024\n\nPresent: Cllrs Ash and Oak\n\n24/01 Apologies – Cllr Elm.\n\n';

describe('coded minutes of a parish, in one paragraph each', () => {
  it.each([
    [
      '24/02 Pier – Cllr Ash proposed and Cllr Oak seconded that the Clerk get two quotes and that the Warden paint the lamps. All in favour.',
      [
        ['action', '24/02', 'the Clerk get two quotes', 'the Clerk'],
        ['action', '24/02', 'the Warden paint the lamps.', 'the Warden'],
      ],
    ],
    [
      '24/02 Finance – a) The bank reconciliation was noted. b) Payments of £204.61 were approved.',
      [
        ['noted', '24/02', 'The bank reconciliation was noted.', null],
        ['decision', '24/02', 'Payments of £204.61 were approved.', null],
      ],
    ],
    [
      '24/02 Lamps – The county council will be asked for the results of the survey.',
      [['action', '24/02', 'The county council will be asked for the results of the survey.']],
    ],
    [
      '24/02 Car park – after discussion it was agreed to leave this until July.',
      [['decision', '24/02', 'leave this until July.', null]],
    ],
    [
      "24/02 Surveyor – The surveyor's letter was received.",
      [['noted', '24/02', "The surveyor's letter was received.", null]],
    ],
    [
      "24/02 District Councillor's report – Cllr Elm said that the bin day would change. She will send the Clerk the dates.",
      [['commitment', '24/02', 'She will send the Clerk the dates.', 'Cllr Elm']],
    ],
  ])('%s', (minute, items) => {
    expect(read(`${PARISH}${minute}\n`).map((item, i) => item.slice(0, items[i]?.length))).toEqual(items);
  });

  it('sums up its actions at the end, which makes no items of them', () => {
    expect(
      read(
        `${PARISH}24/02 Lamps – It was agreed to write to the county.\n\n24/03 Boats – Cllr Oak will bring the dates to the next meeting.\n\nACTIONS\n\nNo.       Action                Who\n02        Letter to county      JM\n03        Dates of boats        WA\n`,
      ).map(([type, reference]) => [type, reference]),
    ).toEqual([
      ['action', '24/02'],
      ['commitment', '24/03'],
    ]);
  });
});

it('a vote may stand beside the keyword over a list', () => {
  expect(
    read(
      'PIER COMMITTEE\n\nMinutes of the meeting held on 6 February 2020\n\n16/20 Register\nResolved, nem con:\n1. To note the register.\n2. To recommend to Cabinet that lamps be bought.\n\n17/20 Forward plan\nThe Committee agreed to add lamps to its plan for April.\n',
    ).map(([type]) => type),
  ).toEqual(['noted', 'recommendation', 'decision']);
});

describe('motions put before what was decided', () => {
  it.each(['Motion', 'Amendment', 'Amendment No. 2'])('%s', (word) => {
    expect(
      read(
        `MINUTES of the PIER COMMITTEE held on 3 June 2024\n\nPresent: Councillors Ash and Oak\n\n1. LAMPS\n\n${word}\n\nThat the Committee notes the report and asks for another in a year.\nMoved by Councillor Ash, seconded by Councillor Oak.\n\nThe vote was taken.\n\nDecision\n\nThat the Head of Piers be asked to light the lamps by 30 July 2024.\n`,
      ).map(([type, , words]) => [type, words]),
    ).toEqual([['action', 'That the Head of Piers be asked to light the lamps by 30 July 2024.']]);
  });
});

describe('final reports that recommend in running text', () => {
  const REPORT = (words: string) =>
    read(
      `Lamps for All\n\nFinal Report of the Lamp Task Group\nto the Pier Scrutiny Committee\n\nWhat should happen\n\n${words}\n`,
    );

  it.each([
    [
      '7. In the light of this, we recommend that the Director of Piers:\n\na. lights the lamps; and\n\nb. mends the boats.',
      [
        ['recommendation', '7 a', 'lights the lamps; and', 'the Director of Piers'],
        ['recommendation', '7 b', 'mends the boats.', 'the Director of Piers'],
      ],
    ],
    [
      'The Task Group recommends that the lamps are painted each spring.',
      [['recommendation', null, 'the lamps are painted each spring.']],
    ],
    [
      '9. We ask the Harbour Trust to look at the boats.',
      [['recommendation', '9', 'We ask the Harbour Trust to look at the boats.', 'the Harbour Trust']],
    ],
    [
      'We recommended in 2019 that lamps be lit. The committee of Elm had recommended "that they be tagged".',
      [],
    ],
  ])('%s', (words, items) => {
    expect(REPORT(words).map((item, i) => item.slice(0, items[i]?.length))).toEqual(items);
  });
});

it('recommendations at a glance stand under whom they are for, one or several', () => {
  expect(
    read(
      'SCRUTINY INQUIRY: LAMPS\nFinal report, March 2018\n\nRecommendations at a glance\n\nFor the Cabinet Member for Piers\n• Light the lamps by September\n• Review every lamp within six weeks\n\nFor schools\n• Appoint a lamplighter\n\n1. Why we looked at this\n\n1.1 Eleven lamps were out.\n',
    ).map(([type, , words, owner]) => [type, words, owner]),
  ).toEqual([
    ['recommendation', 'Light the lamps by September', 'the Cabinet Member for Piers'],
    ['recommendation', 'Review every lamp within six weeks', 'the Cabinet Member for Piers'],
    ['recommendation', 'Appoint a lamplighter', 'schools'],
  ]);
});

it('a notice tells what was done under each item, without a keyword', () => {
  expect(
    read(
      'DECISION NOTICE\nPier Scrutiny Committee – Tuesday, 7 November 2023\n\n4   Lamps: annual report\n    (a) noted the annual report;\n    (b) asked the Harbour Master to include figures by quay; and\n    (c) agreed to recommend to Cabinet that lamps be bought.\n',
    ).map(([type, reference]) => [type, reference]),
  ).toEqual([
    ['noted', '(a)'],
    ['action', '(b)'],
    ['recommendation', '(c)'],
  ]);
});
