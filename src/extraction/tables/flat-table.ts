import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { columnOf, readTableHead, type TableHead } from './columns.js';
import type { TableRow } from './table-row.js';

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;
/** A head is short, and an ask is not. */
const LONGEST_HEAD = 40;
const SHORTEST_ASK = 12;

/**
 * A table copied from a web page or a PDF so that each cell stands on its own line. Its rows have as many cells as there
 * are heads; where empty cells left no line, a row begins where a cell looks like the first row's first ("SR (25/26) 03").
 */
export function readFlatTable(
  blocks: readonly Block[],
  at: number,
): { head: TableHead; rows: TableRow[]; next: number } | null {
  if ((blocks[at]?.passage.text.length ?? 99) > LONGEST_HEAD) return null;
  const found = headAt(blocks, at);
  if (!found) return null;
  const from = at + found.width;
  const { head, width } = withNumbers(found, wordsOf(blocks[from]));
  if (!blocks.slice(from, from + width).some((block) => isAsked(wordsOf(block)))) return null;
  const whole = byWidth(blocks, from, width, head);
  const end = tableEnd(blocks, from, wordsOf(blocks[at]));
  const starts = startsByReference(blocks, from, end, head);
  const shape = shapeOf(wordsOf(blocks[from]));
  const shared = blocks.slice(from + 1, from + width).some((block) => shapeOf(wordsOf(block)) === shape);
  if (whole.length >= starts.length || starts.length < 2 || (shared && whole.length > 1))
    return whole.length === 0 ? null : { head, rows: whole, next: from + whole.length * width };
  return { head, rows: byReference(blocks, starts, end, head), next: end };
}

/** Rows that begin with a bare number, over which no head stands. */
function withNumbers(
  found: { head: TableHead; width: number },
  first: string,
): { head: TableHead; width: number } {
  const { head, width } = found;
  if (!/^\d{1,3}$/.test(first) || head.columns[0] !== 'ask') return found;
  const columns = ['reference' as const, ...head.columns];
  return { head: { ...head, columns, titles: ['', ...head.titles] }, width: width + 1 };
}

function headAt(blocks: readonly Block[], at: number): { head: TableHead; width: number } | null {
  const cells: string[] = [];
  let hasAsk = false;
  for (let i = at; i < Math.min(blocks.length, at + MOST_COLUMNS); i++) {
    const text = wordsOf(blocks[i]);
    const column = text.length > LONGEST_HEAD || blocks[i]?.kind === 'row' ? null : columnOf(text);
    if (column === null) break;
    hasAsk ||= column === 'ask';
    cells.push(text);
  }
  if (!hasAsk) return null;
  for (let width = cells.length; width >= LEAST_COLUMNS; width--) {
    const head = readTableHead(cells.slice(0, width));
    if (head && head.asks !== 'minutes') return { head, width };
  }
  return null;
}

/** Words of a row, which are no head of a column again. */
function isAsked(words: string): boolean {
  return words.length >= SHORTEST_ASK && columnOf(words) === null;
}

/** A key, notes, a new section or its own head again ends the table. */
function tableEnd(blocks: readonly Block[], from: number, head: string): number {
  for (let i = from; i < blocks.length; i++) {
    const words = wordsOf(blocks[i]);
    if (words === head) return i;
    if (/^(?:key|notes?|glossary|legend|section \d.*)\b.{0,12}$/i.test(words) || blocks[i]?.kind === 'row')
      return i;
  }
  return blocks.length;
}

function byWidth(blocks: readonly Block[], from: number, width: number, head: TableHead): TableRow[] {
  const rows: TableRow[] = [];
  const ask = head.columns.indexOf('ask');
  const shape = shapeOf(wordsOf(blocks[from]));
  for (let i = from; i + width <= blocks.length; i += width) {
    const row = blocks.slice(i, i + width);
    const first = wordsOf(row[0]);
    const like = ask === 0 || (/\d/.test(shape) ? shapeOf(first) === shape : first.length <= LONGEST_HEAD);
    const asked = wordsOf(row[ask]);
    if (!like || asked.length < SHORTEST_ASK || row.some((block) => block.kind === 'row')) break;
    if (
      row.some(
        (block, k) =>
          k !== ask && head.columns[k] !== 'answer' && wordsOf(block).length > 3 * asked.length + 60,
      )
    )
      break;
    rows.push({ cells: row.map(cellOf), block: i });
  }
  return rows;
}

function startsByReference(blocks: readonly Block[], from: number, end: number, head: TableHead): number[] {
  const shape = shapeOf(wordsOf(blocks[from]));
  if (!/\d/.test(shape)) return [];
  const ask = head.columns.indexOf('ask');
  const starts: number[] = [];
  for (let i = from; i < end; i++) {
    if (shapeOf(wordsOf(blocks[i])) !== shape) continue;
    if (shape === '9' && !countsOn(blocks, starts, i, ask)) continue;
    starts.push(i);
  }
  return starts;
}

/** Bare numbers are priorities and sums too: a row's counts on from the row before, and an ask comes after it. */
function countsOn(blocks: readonly Block[], starts: readonly number[], at: number, ask: number): boolean {
  const before = starts.at(-1);
  if (before === undefined) return true;
  return (
    Number(wordsOf(blocks[at])) === Number(wordsOf(blocks[before])) + 1 &&
    wordsOf(blocks[at + ask]).length >= SHORTEST_ASK
  );
}

function byReference(
  blocks: readonly Block[],
  starts: readonly number[],
  end: number,
  head: TableHead,
): TableRow[] {
  return starts.map((start, n) => {
    const cells = blocks.slice(start, starts[n + 1] ?? end).map(cellOf);
    return { cells: withAskInPlace(cells, head), block: start };
  });
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

function cellOf(block: Block): Passage {
  return block.passage;
}

function wordsOf(block: Block | undefined): string {
  if (!block) return '';
  return block.passage.text || (block.marker?.printed ?? '');
}

/** Letters and digits masked, so that references of one series look alike. */
function shapeOf(text: string): string {
  return text.length > 30 ? '' : text.replace(/[A-Za-z]+/g, 'A').replace(/\d+/g, '9');
}
