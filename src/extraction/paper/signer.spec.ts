import { expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { propose } from '../propose.js';
import { respondentOf, signerOf, writerOf } from './signer.js';

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

it.each([
  ['From: Dan Reed, Head of Ferries', 'Head of Ferries'],
  ['Report by: Head of Ferries', 'Head of Ferries'],
  ['Title: Ferries', null],
])('who says "I" in a note headed %j', (line, writer) => {
  expect(writerOf(readBlocks(`Briefing note\n\n${line}\n\nI will send the Panel a picture.\n`))).toBe(writer);
});

it('lets whoever signs answer for what he asked of another and will report', () => {
  const text =
    'Response to the Pier Panel\n\nDear Chair\n\nI accept your first recommendation.\n\nI have asked the Slipmaster to make a list, and I will report to you when it is whole.\n\nI have asked the Harbour Master to send you a map.\n\nYours sincerely\n\nAnn Birch\nCabinet Member for Piers\n';
  const { items } = propose(text, 'response', null);
  expect(items.filter(({ type }) => type === 'commitment').map(({ owner }) => owner)).toEqual([
    'Cabinet Member for Piers',
    'the Harbour Master',
  ]);
});
