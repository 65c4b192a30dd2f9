import { expect, it } from '@jest/globals';
import { PROPOSAL_RULES } from './proposed-seconded.js';

it.each<[string, string, string | null]>([
  [
    'proposed and seconded',
    'It was proposed and seconded that Cllr Oak should remain as Chairman.',
    'Cllr Oak should remain as Chairman.',
  ],
  [
    'somebody proposed, seconded by',
    'Cllr Mrs Oak proposed that a bin be bought for the green, seconded by Cllr Ash.',
    'a bin be bought for the green',
  ],
  ['somebody proposed, seconded by', 'Cllr Oak proposed a vote of thanks.', null],
  [
    'proposed, with the names after it',
    'It was proposed to buy a new sign. Proposer: Cllr Oak, 2nd: Cllr Ash.',
    'buy a new sign',
  ],
])('%s: %s', (name, sentence, proposed) => {
  const rule = PROPOSAL_RULES.find((one) => one.name === name);
  expect(rule?.pattern.exec(sentence)?.[1] ?? null).toBe(proposed);
});
