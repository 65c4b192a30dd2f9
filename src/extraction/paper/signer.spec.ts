import { expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { respondentOf, signerOf } from './signer.js';

it.each([
  ['Yours sincerely\n\n\nCouncillor Ann Birch\nCabinet Member for Piers', 'Cabinet Member for Piers'],
  ['Kind regards,\n\nTom Reed\nHead of Dredging', 'Head of Dredging'],
  ['Yours faithfully\n\nTom Reed', 'Tom Reed'],
  ['The pier is shut.', null],
])('who signs %j', (end, signer) => {
  expect(signerOf(readBlocks(`Dear Chairman\n\nI will mend the lamps in June.\n\n${end}\n`))).toBe(signer);
});

it.each([
  ['Pier Hospitals NHS Foundation Trust', 'The Trust agrees.', 'the Trust'],
  ['Harbour Homes', 'The Board met.', 'Harbour Homes'],
  ['Pier Council', 'The Council agrees.', null],
])('whose letter it is that has %j at its head', (head, words, respondent) => {
  const blocks = readBlocks(`${head}\n\nDear Chairman\n\n${words}\n\nYours sincerely\n\nTom Reed\n`);
  expect(respondentOf(blocks)).toBe(respondent);
});
