import { expect, it } from '@jest/globals';
import type { LayoutNode } from './layout.js';
import { readLayout } from './read-layout.js';

const PAPER = `PIER PANEL

4. FERRY LOG

The Panel looked at its log.

(a) the first clause; and
(b) the second.

| Ref | Action | By whom | By |
|---|---|---|---|
| A1 | Mend the lamps. | Harbour Master | 3 June 2024 |

5. CLOSE

The meeting closed.
`;

const short = (node: LayoutNode): string =>
  node.kind === 'table'
    ? `table ${node.columns.join(' ')}: ${node.rows.map((row) => row.map(({ holds }) => holds).join(' ')).join('; ')}`
    : node.kind === 'item'
      ? `${node.marker} ${node.words.text}`
      : node.words.text;

it('parts a paper into sections with what stands in them', () => {
  const { sections } = readLayout(PAPER);
  expect(
    sections.map(({ number, heading, children }) => [number, heading?.text, children.map(short)]),
  ).toEqual([
    [null, 'PIER PANEL', []],
    [
      '4',
      'FERRY LOG',
      [
        'The Panel looked at its log.',
        '(a) the first clause; and',
        '(b) the second.',
        'table reference ask owner due: reference ask who date',
      ],
    ],
    ['5', 'CLOSE', ['The meeting closed.']],
  ]);
});

it('says where each leaf stands in the text', () => {
  const leaves = readLayout(PAPER).sections.flatMap(({ heading, children }) => [
    ...(heading ? [heading] : []),
    ...children.flatMap((node) =>
      node.kind === 'table' ? node.rows.flat().map(({ words }) => words) : [node.words],
    ),
  ]);
  for (const words of leaves) expect(PAPER.slice(words.start, words.end)).toBe(words.text);
});
