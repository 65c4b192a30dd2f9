import { expect, it } from '@jest/globals';
import { Passage } from '../blocks/passage.js';
import { bracketedLabels, withoutTrailingLabels } from './trailing-labels.js';

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

it.each([
  ['That it be cut. (Lead: Head of Piers)', 'That it be cut.', { owner: 'Head of Piers' }],
  ['(Lead: Pier Manager; January 2027)', '', { owner: 'Pier Manager', due: 'January 2027' }],
  [
    'That it be cut (Owner: Pier Manager; Due: 3 May 2027).',
    'That it be cut',
    { owner: 'Pier Manager', due: '3 May 2027' },
  ],
])('who and when in brackets: %s', (line, task, told) => {
  const read = bracketedLabels(Passage.of(line, [[0, line.length]]));
  expect([read?.task.text, read?.told]).toEqual([task, told]);
});

it('takes other words in brackets for what they are', () => {
  const line = 'That it be cut (the lead piece first)';
  expect(bracketedLabels(Passage.of(line, [[0, line.length]]))).toBeNull();
});
