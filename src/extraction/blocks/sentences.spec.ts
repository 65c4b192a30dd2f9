import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';
import { readBlocks } from './read-blocks.js';
import { sentencesOf } from './sentences.js';

const sentences = (text: string) =>
  readBlocks(text).flatMap(({ passage }) => sentencesOf(passage).map((one) => one.text));

it.each([
  ['Two plots had been left all summer. letters to be sent by the clerk', 2],
  ['The lamp is out, as they said. oars are wanted', 2],
  ['The cost was £40 incl. postage and approx. ten more', 1],
  ['The works dept. will see to it, see para. four', 1],
])('notes begin sentences in small letters: %s', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

it('reads a task that begins in small letters, its owner as printed', () => {
  const { items } = propose(
    'Pier Parish Council\nMinutes of the meeting held on 5 May 2025\n\nPresent: Cllr Ash (chair), Cllr Oak\n\n4. Allotments - two plots had been left all summer. letters to be sent by clerk giving 28 days. clerk to tell the farmer.\n',
    null,
    null,
  );
  expect(items.map(({ type, owner, text }) => [type, owner, text])).toEqual([
    ['action', 'clerk', 'letters to be sent by clerk giving 28 days.'],
    ['action', 'clerk', 'clerk to tell the farmer.'],
  ]);
});
