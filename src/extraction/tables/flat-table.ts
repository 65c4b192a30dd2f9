import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { columnOf, readTableHead, type TableHead } from './columns.js';
import type { TableRow } from './find-in-tables.js';

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;

/**
 * A table copied from a web page or a PDF so that each cell stands on its own line. Its rows begin where a cell looks
 * like the first row's first ("SR (25/26) 03"); without such references they have as many cells as there are heads.
 */
export function readFlatTable(
  blocks: readonly Block[],
  at: number,
): { head: TableHead; rows: TableRow[]; next: number } | null {
  if ((blocks[at]?.passage.text.length ?? 99) > 40) return null;
  const found = headAt(blocks, at);
  if (!found) return null;
  const { head, width } = found;
  const first = blocks[at + width];
  if (!first) return null;
  const end = tableEnd(blocks, at + width);
  const shape = shapeOf(first.passage.text);
  const starts: number[] = [];
  for (let i = at + width; i < end; i++)
    if (shapeOf(wordsOf(blocks[i])) === shape && /\d/.test(shape)) starts.push(i);
  const rows =
    starts.length > 1 ? byReference(blocks, starts, end, head) : byWidth(blocks, at + width, end, width);
  return { head, rows, next: end };
}

function headAt(blocks: readonly Block[], at: number): { head: TableHead; width: number } | null {
  const cells: string[] = [];
  let best: { head: TableHead; width: number } | null = null;
  for (let i = at; i < Math.min(blocks.length, at + MOST_COLUMNS); i++) {
    const text = wordsOf(blocks[i]);
    if (text.length > 40 || /[.;]$/.test(text) || blocks[i]?.kind === 'row') break;
    if (columnOf(text) === null) break;
    cells.push(text);
    const head = cells.length >= LEAST_COLUMNS ? readTableHead(cells) : null;
    if (head) best = { head, width: cells.length };
  }
  return best;
}

/** A key, notes or a new section ends the table. */
function tableEnd(blocks: readonly Block[], from: number): number {
  for (let i = from; i < blocks.length; i++) {
    if (/^(?:key|notes?|glossary|legend)\b.{0,12}$/i.test(wordsOf(blocks[i])) || blocks[i]?.kind === 'row')
      return i;
  }
  return blocks.length;
}

function byReference(
  blocks: readonly Block[],
  starts: readonly number[],
  end: number,
  head: TableHead,
): TableRow[] {
  return starts.map((start, n) => {
    const cells = blocks.slice(start, starts[n + 1] ?? end).map((block) => block.passage);
    return { cells: withAskInPlace(cells, head), block: start };
  });
}

function byWidth(blocks: readonly Block[], from: number, end: number, width: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let i = from; i + width <= end; i += width)
    rows.push({ cells: blocks.slice(i, i + width).map((block) => block.passage), block: i });
  return rows;
}

/** An empty cell leaves no line: where the ask's place holds something short, the longest cell nearby is the ask. */
function withAskInPlace(cells: readonly Passage[], head: TableHead): readonly Passage[] {
  const place = head.columns.indexOf('ask');
  const there = cells[place];
  if (there && (there.text.length >= 25 || /^that\b/i.test(there.text))) return cells;
  const near = cells.slice(0, head.columns.length);
  const longest = near.reduce(
    (best, cell, i) => (cell.text.length > (near[best]?.text.length ?? 0) ? i : best),
    0,
  );
  const shift = place - longest;
  if (shift <= 0) return cells;
  const empty = cells[0]?.slice(0, 0);
  return empty ? [...cells.slice(0, 1), ...Array<Passage>(shift).fill(empty), ...cells.slice(1)] : cells;
}

function wordsOf(block: Block | undefined): string {
  return block?.passage.text ?? '';
}

/** Letters and digits masked, so that references of one series look alike. */
function shapeOf(text: string): string {
  return text.length > 30 ? '' : text.replace(/[A-Za-z]+/g, 'A').replace(/\d+/g, '9');
}
