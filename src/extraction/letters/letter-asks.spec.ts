import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const LETTER = (words: string) =>
  `To: Councillor Ann Birch, Cabinet Member for Piers\n\nDear Councillor Birch\n\nPier Scrutiny Panel, 3 May 2024\n\n${words}\n\nYours sincerely\n\nCouncillor A Ash\nConvener, Pier Scrutiny Panel\n`;

it.each([
  ['We recommend that the lamps are painted each spring.', 'recommendation', null],
  ['We recommend also that the lamps are painted each spring.', 'recommendation', null],
  ['Please let us have your reply by 7 June 2024.', 'action', '2024-06-07'],
  ['We would like you to consider a later ferry.', 'recommendation', null],
  ['We also ask for your figures for each quay.', 'action', null],
  ['We would be glad of a response by 7 June 2024.', 'action', '2024-06-07'],
  ['Further, the Panel requests an update on the lamps.', 'action', null],
  ['The Panel would appreciate to receive your answer by 7 June 2024.', 'action', '2024-06-07'],
  ['The Panel hopes to meet on the quay and therefore requests confirmation of a day.', 'action', null],
  ['The Panel met on 3 April 2024 and agreed to request the lamp figures.', 'action', null],
  ['We would also ask that you let us know when the contract for lamps is to be let.', 'action', null],
  ['The Panel would like to be told of any change.', 'action', null],
  ['It would help the Panel to know how many lamps are lit.', 'action', null],
  ['The Panel therefore asks to be sent the plan.', 'action', null],
  ['This needs an answer; I should be glad to have it by 7 June 2024.', 'action', '2024-06-07'],
])('reads what a letter asks: %s', (words, type, dueOn) => {
  const { document, items } = propose(LETTER(words));
  expect(document).toMatchObject({ kind: 'other', meetingDate: '2024-05-03' });
  expect(items.map((item) => [item.type, item.owner, item.dueOn])).toEqual([
    [type, 'Cabinet Member for Piers', dueOn],
  ]);
});

it('counts the days for a reply from the day of the letter, and not of the meeting', () => {
  const letter = `10 May 2024\n\n${LETTER('I would be grateful for a reply within 28 days.')}`;
  const { document, items } = propose(letter);
  expect(document.meetingDate).toBe('2024-05-03');
  expect(items.map(({ type, dueOn }) => [type, dueOn])).toEqual([['action', '2024-06-07']]);
});

it('is not sure of a promise that was never given', () => {
  const { items } = propose(LETTER('Had you told us you would send the plan we would have been glad.'));
  expect(items.filter(({ confidence }) => confidence === 'high')).toEqual([]);
});

it.each(['Please do not hesitate to contact me.', 'We were glad to hear of the new lamps.'])(
  'reads nothing in courtesies: %s',
  (words) => expect(propose(LETTER(words)).items).toEqual([]),
);

it.each([
  ['You told us that the slip is shut and that you would let us have the plan of it; we wait for it.', 'You'],
  ['You said that you would not sell the boats.', undefined],
])('reads what whoever is written to had promised: %s', (words, owner) => {
  const promised = propose(LETTER(words), null, null).items.find(({ type }) => type === 'commitment');
  expect(promised?.owner).toBe(owner);
});

it.each([
  [
    'You told us that you would:\n\n- send us the map; and\n- come back in May.',
    ['commitment', 'commitment'],
    'You',
  ],
  [
    'The Trust undertook to:\n\n1. open the ward; and\n2. publish the survey.',
    ['commitment', 'commitment'],
    'The Trust',
  ],
  [
    'Members also agreed to recommend to the Harbour Trust that:\n\n(a) no lamp be put out; and\n(b) the boat be lent.',
    ['recommendation', 'recommendation'],
    'the Harbour Trust',
  ],
  [
    'We should be grateful for the following:\n\n- a map of the lamps that were lit in May\n- the number of boats at each quay',
    ['action', 'action'],
    'Cabinet Member for Piers',
  ],
  [
    'The Panel makes these recommendations to the company:\n\n1. That the lamps be painted.\n2. That the boats be lent.',
    ['recommendation', 'recommendation'],
    'the company',
  ],
  [
    'Conclusions and recommendations\n\nThe Panel would urge the Trust to:\n\n• keep the lamps lit; and\n• lend the boats to schools.',
    ['recommendation', 'recommendation'],
    'the Trust',
  ],
])('reads the lists of a letter: %j', (words, types, owner) => {
  const { items } = propose(LETTER(words));
  expect(items.map(({ type }) => type)).toEqual(types);
  expect(items.map((item) => item.owner)).toEqual(types.map(() => owner));
});

it.each([
  [
    'From: Cllr Oak, Chair of the Pier Scrutiny Panel\nTo: Dr Elm, Chief Medical Officer\nDate: 7 February 2025\nSubject: Panel 30 January - lamps\n\nDear Dr Elm,\n\nWe recommend that the lamps are lit.\n\nKind regards\n\nA Oak\n',
    '2025-01-30',
  ],
  [
    '4 January 2024\n\nDear Ms Elm\n\nLamps\n\nI write as Chair of the Pier Scrutiny Committee. On 22 December we heard from your manager.\n\nYours sincerely\n\nCllr A Oak\nChair\n',
    '2023-12-22',
  ],
])('knows the meeting that a letter tells of, though its year is left out: %#', (text, day) => {
  expect(propose(text).document.meetingDate).toBe(day);
});

const RUN_ON =
  'Deputy Ann Birch Chief Minister\nBY EMAIL\n7th March 2024 Dear Chief Minister,\nPier Scrutiny Panel\nMinisterial Response to the lamp review – request\n';

it('knows a letter whose day and greeting share a line, and a list of particulars in it', () => {
  const { document, items } = propose(
    `${RUN_ON}The Panel knows of plans that were meant for the spring and would welcome to receive an update on these, including for the following:\n• The Lamps Law\n• The Quay Law\n`,
  );
  expect(document).toMatchObject({ kind: 'other', body: 'Pier Scrutiny Panel', meetingDate: '2024-03-07' });
  expect(items.map(({ type, owner, text }) => [type, owner, text.slice(-26)])).toEqual([
    ['action', 'Chief Minister', 'The Lamps Law The Quay Law'],
  ]);
});

it.each([
  ['I will ask my office to meet your officers.', 'my office'],
  ['I have instructed my officials to send the lamp figures.', 'my officials'],
])('reads what a reply to a panel promises: %s', (words, owner) => {
  const { items } = propose(
    `Councillor Oak\nChair, Pier Scrutiny Panel\n\n22 May 2024\n\nDear Chair,\n\nThank you for your letter. I hope that this will be of use.\n\n${words}\n\nYours sincerely\n\nAnn Birch\nChief Minister\n`,
  );
  expect(items.map((item) => [item.type, item.owner, item.text])).toEqual([['commitment', owner, words]]);
});

it('reads a letter that sums itself up: whose it is, and after which meeting', () => {
  const { document, items } = propose(
    'To/\nCouncillor Ana Prosser\nCabinet Member for Piers\n\nDate: 14 March 2024\n\nSummary: This is a letter from the Pier Scrutiny Performance Panel to the Cabinet Member for Piers following the meeting of the Panel on 6 February 2024.\n\nDear Councillor Prosser\n\nWe feel more should be done to consult rowers and recommend that you set up a forum.\n\nWe asked for the latest lamp figures to be sent to the Panel.\n\nThe Panel recommends that all clubs are invited, and asks that a list of them is printed.\n\nYours sincerely\n\nSusan Jolley\nConvener, Pier Scrutiny Performance Panel\n',
    null,
    null,
  );
  expect(document).toMatchObject({ body: 'Pier Scrutiny Performance Panel', meetingDate: '2024-02-06' });
  expect(items.map(({ type, text }) => [type, text])).toEqual([
    ['recommendation', 'you set up a forum.'],
    ['action', 'We asked for the latest lamp figures to be sent to the Panel.'],
    ['recommendation', 'all clubs are invited'],
    ['action', 'asks that a list of them is printed.'],
  ]);
});

it('reads what a committee would be obliged to have', () => {
  const { items } = propose(
    'Councillor Ana Prosser\nChair, Pier Scrutiny Committee\n\n14 March 2024\n\nDear Ms Gale,\n\nI am writing on behalf of the Pier Scrutiny Committee. We recommend that the lamps be mended.\n\nDr Elm undertook to give us the number of boats. I should be obliged if it could be sent to our officer, Joy Ash, by 14 April.\n\nYours sincerely\n\nCouncillor Ana Prosser\nChair, Pier Scrutiny Committee\n',
    null,
    null,
  );
  expect(items.filter(({ type }) => type === 'action').map(({ text, dueOn }) => [text, dueOn])).toEqual([
    ['I should be obliged if it could be sent to our officer, Joy Ash, by 14 April.', '2024-04-14'],
  ]);
});
