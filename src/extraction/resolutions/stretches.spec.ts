import { expect, it } from '@jest/globals';
import { readBlocks } from '../blocks/read-blocks.js';
import { stretchesOf } from './stretches.js';

const cut = (lines: string[]) => {
  const blocks = readBlocks(lines.join('\n\n'));
  return stretchesOf(blocks, { heading: null, from: 0, to: blocks.length }).map(({ from, coded }) => [
    from,
    coded,
  ]);
};

it.each<[string, string[], (number | boolean)[][]]>([
  [
    'codes with a year',
    [
      'The chair opened the meeting.',
      'TC7/24 To hear of the pond.',
      'It was deep.',
      'TC8/24 To elect a warden.',
    ],
    [
      [0, false],
      [1, true],
      [3, true],
    ],
  ],
  ['one code alone', ['7/24 To hear of the pond, as long ago.', 'It was deep.'], [[0, true]]],
  ['no code', ['The pond was deep.', 'It was cold, too.'], [[0, false]]],
])('cuts at %s', (_name, lines, stretches) => {
  expect(cut(lines)).toEqual(stretches);
});
