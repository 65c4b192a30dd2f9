import { expect, it } from '@jest/globals';
import { Passage } from '../blocks/passage.js';
import { withoutTrailingLabels } from './trailing-labels.js';

it.each([
  ['Add rust to the survey. Lead: Ann Birch', 'Add rust to the survey.', { owner: 'Ann Birch' }],
  [
    'Compare paints. Owner: Tom Reed. Due: 3 April 2025',
    'Compare paints.',
    { owner: 'Tom Reed', due: '3 April 2025' },
  ],
  ['Compare paints by May.', 'Compare paints by May.', {}],
])('%s', (line, task, told) => {
  const read = withoutTrailingLabels(Passage.of(line, [[0, line.length]]));
  expect([read.task.text, read.told]).toEqual([task, told]);
});
