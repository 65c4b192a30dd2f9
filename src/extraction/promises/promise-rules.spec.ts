import { describe, expect, it } from '@jest/globals';
import type { Voice } from './promise-reading.js';
import { PROMISE_RULES } from './promise-rules.js';

/** Rule, voice, sentences before, sentence, owner; null where the rule reads no promise. */
const CASES: [string, Voice, string[], string, { owner: string | null } | null][] = [
  ['undertaking', 'told', [], 'The Clerk undertook to ring the water company.', { owner: 'The Clerk' }],
  [
    'undertaking',
    'told',
    ['The Ferry Manager showed a chart.'],
    'In answer to Councillor Oak, she agreed to send the chart to members.',
    { owner: 'The Ferry Manager' },
  ],
  ['undertaking', 'told', [], 'The Clerk gave his word to ring the diver.', { owner: 'The Clerk' }],
  ['undertaking', 'told', [], 'The Clerk would be happy to attend again.', null],
  ['undertaking', 'told', [], 'The Clerk promised to ask, and the Panel heard on 3 May that he had.', null],
  ['undertaking', 'strict', [], 'You promised to send us the chart.', { owner: 'You' }],
  ['told', 'told', [], 'The Clerk said that she would ring the diver, and wrote on 3 May.', null],
  ['told', 'told', [], 'Copies would be sent to any member on request.', null],
  [
    'has asked',
    'answering',
    [],
    'I have asked the Head of Piers to invite two divers.',
    { owner: 'the Head of Piers' },
  ],
  ['has asked', 'answering', [], 'I have asked whether divers can be invited.', null],
  ['dated', 'answering', [], 'The Force will begin this on 1 May 2024.', { owner: 'The Force' }],
  ['dated', 'answering', [], 'The lamps will probably be lit by May.', null],
  ['dated', 'answering', [], 'As you will recall, the Panel wrote in May 2018.', null],
  [
    'answering',
    'answering',
    [],
    'The lamps will run on oil and we shall report on them in May.',
    { owner: null },
  ],
  ['answering', 'answering', [], 'I shall raise it with the ferry company.', { owner: null }],
  ['undertaking', 'told', [], 'The Panel agreed to support the fund.', null],
  [
    'told',
    'told',
    [],
    'Councillor Oak thought that the Rotary Club might pay; he would speak to its treasurer.',
    { owner: 'Councillor Oak' },
  ],
  [
    'told',
    'told',
    ['Harbour Master: One had been sold.'],
    'A list of the moorings would be sent to each member.',
    { owner: null },
  ],
  ['told', 'told', [], 'If the weather held, he would report in June.', null],
  ['told', 'strict', [], 'The plan would be published.', null],
  [
    'answering',
    'answering',
    [],
    'The Licensing Manager will write to each landlord.',
    { owner: 'The Licensing Manager' },
  ],
  [
    'answering',
    'answering',
    [],
    'I have asked for the signs to be mended and will let you know when they are.',
    { owner: null },
  ],
  ['answering', 'answering', [], 'Demand will depend on the weather.', null],
];

describe('each rule for promises', () => {
  it.each(CASES)('%s, %s: %j %s', (name, voice, before, text, expected) => {
    const rule = PROMISE_RULES.find((one) => one.name === name);
    const reading = rule?.read({ text, before, speaker: null, voice }) ?? null;
    expect(reading && { owner: reading.owner }).toEqual(expected);
  });

  it('has a case', () => {
    expect(PROMISE_RULES.every(({ name }) => CASES.some(([of]) => of === name))).toBe(true);
  });
});
