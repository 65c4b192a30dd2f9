import { expect, it } from '@jest/globals';
import { proposedIn } from './proposed-seconded.js';

it.each<[string, string, string | null]>([
  [
    'It was proposed and seconded that Cllr Oak should remain as Chairman.',
    '',
    'Cllr Oak should remain as Chairman.',
  ],
  [
    'Cllr Mrs Oak proposed that a bin be bought for the green, seconded by Cllr Ash.',
    '',
    'a bin be bought for the green',
  ],
  ['Cllr Oak proposed a vote of thanks.', '', null],
  ['It was proposed to buy a new sign.', 'Proposer: Cllr Oak, 2nd: Cllr Ash.', 'buy a new sign.'],
  [
    'Cllr Oak proposed that the bark be bought, Cllr Ash seconded and all were in favour.',
    '',
    'the bark be bought',
  ],
  ['Cllr Oak proposed minutes agreed, Cllr Ash seconded, all in favour.', '', 'minutes agreed'],
  ['Cllr Oak proposed that above bills were paid, all in favour.', '', 'above bills were paid'],
  ['Cllr Oak proposed painting the swings.', 'Seconded by Cllr Ash.', 'painting the swings.'],
  ['Cllr Oak proposed painting the swings.', 'Nobody seconded this.', null],
  ['Proposed by Cllr Oak and seconded by Cllr Ash that the plan be approved.', '', 'the plan be approved.'],
  ['Bulbs, £40 - proposed Mrs Oak and seconded Mr Ash pass for payment.', '', 'Bulbs, £40'],
  ['Cllr Oak moved the following motion, seconded by Cllr Ash:', '', null],
])('%s', (sentence, next, proposed) => {
  expect(proposedIn(sentence, next)).toBe(proposed);
});
