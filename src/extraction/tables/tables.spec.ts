import { describe, expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const rows = (text: string) =>
  propose(text).items.map(({ type, reference, text: words, owner, dueOn }) => [
    type,
    reference,
    words,
    owner,
    dueOn,
  ]);
const found = [
  ['action', 'A1', 'Paint the railings on the north side', 'Harbour Master', '2024-05-01'],
  ['action', 'A2', 'Write to the ferry company about noise', 'Clerk', '2024-06-03'],
];
const cells = [
  ['Ref', 'Action', 'Owner', 'Due'],
  ['A1', 'Paint the railings on the north side', 'Harbour Master', '01/05/2024'],
  ['A2', 'Write to the ferry company about noise', 'Clerk', '3 June 2024'],
];
const widths = [6, 24, 18, 12];
const wrapped = `${['Ref', 'Action', 'Owner', 'Due'].map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('')}
A1    Paint the railings on   Harbour Master    01/05/2024
      the north side
A2    Write to the ferry      Clerk             3 June 2024
      company about noise
`;

describe('tables of a tracker', () => {
  it.each([
    ['pipes', cells.map((row) => `| ${row.join(' | ')} |`).join('\n')],
    ['tabs', cells.map((row) => row.join('\t')).join('\n')],
    ['a cell a line', cells.flat().join('\n')],
    ['a cell a paragraph', cells.flat().join('\n\n')],
    ['gaps, cells wrapped', wrapped],
  ])('set with %s', (_, table) => {
    expect(rows(`Pier Panel: Action Log\n\n${table}\n`)).toEqual(found);
  });

  it('set as keys and values', () => {
    const entries = cells
      .slice(1)
      .map(
        ([reference, action, owner, due]) =>
          `Action ${reference}: ${action}\nOwner: ${owner}\nDue: ${due}\nStatus: Open`,
      );
    expect(rows(`Pier Panel: Action Log\n\n${entries.join('\n\n')}\n`)).toEqual(found);
  });

  it('minutes whose last column says what came of each item', () => {
    const text = `Pier Panel\n\nMinutes of the meeting held on 4 June 2025\n\n| Item | Discussion | Outcome |\n|---|---|---|\n| 1 | The report was read. | The report was noted. Clerk to send it to the ferry company. |\n| 2 | It was agreed that a map be made. | Harbour Master |\n`;
    expect(rows(text).map(([type, reference, , owner]) => [type, reference, owner])).toEqual([
      ['noted', '1', null],
      ['action', '1', 'Clerk'],
      ['action', '2', 'Harbour Master'],
    ]);
  });
});
