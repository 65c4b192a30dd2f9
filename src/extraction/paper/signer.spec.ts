import { expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { signerOf } from './signer.js';

it.each([
  ['Yours sincerely\n\n\nCouncillor Ann Birch\nCabinet Member for Piers', 'Cabinet Member for Piers'],
  ['Kind regards,\n\nTom Reed\nHead of Dredging', 'Head of Dredging'],
  ['Yours faithfully\n\nTom Reed', 'Tom Reed'],
  ['The pier is shut.', null],
])('who signs %j', (end, signer) => {
  expect(signerOf(readBlocks(`Dear Chairman\n\nI will mend the lamps in June.\n\n${end}\n`))).toBe(signer);
});
