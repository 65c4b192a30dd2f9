import type { Block } from '../blocks/block.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { columnOf } from '../tables/columns.js';
import { firstShapes } from './word-shapes.js';

/** Rows from which it is told what a column holds. */
const MOST_ROWS = 30;
/** Longer words head no column. */
const LONGEST_HEAD = 40;

/** Rows of one width, one below the other. */
export interface RunOfRows {
  readonly from: number;
  readonly heads: readonly string[];
  /** What most cells of each column hold. */
  readonly contents: readonly CellContent[];
}

/** The run in which each block stands; null for what is no row. */
export function runsOfRows(blocks: readonly Block[]): (RunOfRows | null)[] {
  const found: (RunOfRows | null)[] = [];
  for (let from = 0; from < blocks.length; from = found.length) {
    const width = blocks[from]?.cells.length ?? 0;
    let to = from + 1;
    while (width > 0 && blocks[to]?.cells.length === width) to++;
    const rows = blocks.slice(from, Math.min(to, from + MOST_ROWS));
    const heads = blocks[from]?.cells.map(({ text }) => text) ?? [];
    const contents = heads.map((_, n) => mostOf(rows.map(({ cells }) => cellContent(cells[n]?.text ?? ''))));
    const run = width > 0 ? { from, heads, contents } : null;
    for (let i = from; i < to; i++) found.push(run);
  }
  return found;
}

function mostOf(contents: readonly CellContent[]): CellContent {
  const counts = new Map<CellContent, number>();
  for (const one of contents) if (one !== 'nothing') counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'nothing';
}

/** What its column and the cells beside it tell of a cell. */
export function cellFeatures(row: Block, at: number, n: number, run: RunOfRows): string[] {
  const head = run.heads[n] ?? '';
  const column = columnOf(head) ?? 'other';
  const headWords = head.length < LONGEST_HEAD ? firstShapes(head).split(' ') : [];
  return [
    ...[`column ${n} of ${row.cells.length}`, `column is ${run.contents[n]}`],
    ...[`head is ${column}`, `head is ${column} ${run.contents[n]}`],
    ...headWords.map((word) => `head ${word}`),
    ...(at === run.from ? ['first row'] : []),
    ...row.cells.flatMap((cell, k) => {
      if (k === n) return [];
      const content = cellContent(cell.text);
      return [`beside ${content}`, `${k < n ? 'left' : 'right'} ${content}`];
    }),
  ];
}
