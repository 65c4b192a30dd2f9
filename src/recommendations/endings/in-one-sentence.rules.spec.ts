import { expect, it } from '@jest/globals';
import { inOneSentence } from './in-one-sentence.rules.js';

it.each([
  [['R2022/001'], 'R2022/001'],
  [['R2022/001', 'R2022/002'], 'R2022/001 and R2022/002'],
  [['R2022/001', 'R2022/002', 'R2022/003'], 'R2022/001, R2022/002 and R2022/003'],
])('%j reads %j', (names, words) => {
  expect(inOneSentence(names)).toBe(words);
});
