import { expect, it } from '@jest/globals';
import { cellContent } from './cell-content.js';

it.each([
  ['nothing', ['', '-', 'N/A', 'TBC', 'None']],
  [
    'date',
    [
      '4 June 2024',
      '04.06.24',
      '4th June',
      'June 2024',
      'By 30 September 2024',
      'Spring 2025',
      'Next meeting',
      'Q2 2024/25',
    ],
  ],
  ['reference', ['3', '3.2', 'A12', 'SR (25/26) 03', 'OSC/14', 'Minute 21', '(b)']],
  ['status', ['Complete', 'In progress', 'Amber', '1 (Fully Achieved)', 'Not started', 'Ongoing']],
  ['decision', ['Accepted', 'Not accepted', 'Agreed in part', 'Yes', 'Rejected']],
  ['type', ['Recommendation', 'Action', 'Information request']],
  ['who', ['Head of Parks', 'S Whitcombe', 'Cllr Pym', 'Strategic Lead, Adults', 'Democratic Services']],
  [
    'ask',
    [
      'That the pier be mended.',
      'Send members the list of empty homes.',
      'Ditches should be dug out.',
      'Officers to bring a report to the next meeting.',
    ],
  ],
  ['words', ['Figures went to members in June.', 'The lamps are on order and will come soon after that.']],
] as const)('%s', (content, cells) => {
  for (const cell of cells) expect([cell, cellContent(cell)]).toEqual([cell, content]);
});
