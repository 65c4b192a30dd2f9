import type { Block } from '../blocks/block.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { columnOf, readTableHead } from './columns.js';
import { readsAsAsk } from './reads-as-ask.js';
import type { TableRow } from './table-row.js';

/** An ask is no shorter. */
export const SHORTEST_ASK = 12;
/** A head is short, and an ask is not. */
export const LONGEST_HEAD = 45;
const LEAST_COLUMNS = 3;
const MOST_PERIOD = 9;
/** Rows show by themselves how wide a table is whose heads no rule knows: so many, with several columns of one content each. */
const LEAST_ROWS = 3;
const LEAST_TYPED = 2;
const MOST = 0.6;
const TYPED: readonly CellContent[] = ['who', 'date', 'status', 'decision'];

/**
 * The heads of a table none of which a rule knows: so many short lines as its rows have cells, if those come again in the same order
 * with the same contents. Empty where the lines show no such rows.
 */
export function headsByRows(blocks: readonly Block[], at: number): string[] {
  for (let width = LEAST_COLUMNS; width <= MOST_PERIOD; width++) {
    const heads = blocks.slice(at, at + width).map(wordsOfBlock);
    if (heads.length < width || heads.some(isNoHead) || blocks[at + width - 1]?.kind === 'row') return [];
    const first = blocks.slice(at + width, at + 2 * width).map((block) => cellContent(wordsOfBlock(block)));
    const typed = first.filter((content) => TYPED.includes(content)).length;
    if (
      typed === 0 ||
      !blocks.slice(at + width, at + 2 * width).some((block) => readsAsAsk(wordsOfBlock(block)))
    )
      continue;
    const rows = byWidth(blocks, at + width, width, Math.min(blocks.length, at + width * 40));
    if (rows.length < LEAST_ROWS || heads.filter(isTyped).length > 1) continue;
    const columns = heads.map((_, i) => rows.map(({ cells }) => cells[i]?.text ?? ''));
    const asks = columns.some((cells) => cells.filter(readsAsAsk).length >= cells.length * MOST);
    if (asks && columns.filter(isOfOneContent).length >= LEAST_TYPED) return heads;
  }
  return [];
}

function isOfOneContent(cells: readonly string[]): boolean {
  const contents = new Set(cells.map(cellContent).filter((content) => content !== 'nothing'));
  return contents.size === 1 && [...contents].every((content) => TYPED.includes(content));
}

function isTyped(words: string): boolean {
  return TYPED.includes(cellContent(words)) && columnOf(words) === null;
}

function isNoHead(words: string): boolean {
  return (
    words === '' ||
    words.length > LONGEST_HEAD ||
    /:|[.;,]$|^\W|^\d/.test(words) ||
    cellContent(words) === 'date'
  );
}

/** A key, notes and footnotes. */
const ENDS =
  /^(?:key|notes?|glossary|legend|section \d.*)\b.{0,12}$|^notes (?:on|to|for)\b.{0,60}$|^\[(?:[ivx]{1,4}|\d{1,2})\] /i;

/** A key, notes, a new section or its own head again ends the table. */
export function tableEnd(blocks: readonly Block[], from: number, head: string): number {
  for (let i = from; i < blocks.length; i++) {
    const words = wordsOfBlock(blocks[i]);
    if (words === head || blocks[i]?.kind === 'row' || (blocks[i]?.level ?? 0) > 0) return i;
    if (beginsSection(blocks, i) || beginsTable(blocks, i)) return i;
    if (ENDS.test(words)) return i;
  }
  return blocks.length;
}

/** "4. What we found" over "4.1 …": the report goes on behind the table. */
function beginsSection(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const number = /^\d{1,2}/.exec(block?.marker?.printed ?? '')?.[0];
  return number !== undefined && !block?.passage.isEmpty && blocks[at + 1]?.marker?.printed === `${number}.1`;
}

/** Heads of another table, one below the other. */
function beginsTable(blocks: readonly Block[], at: number): boolean {
  const heads = blocks.slice(at, at + LEAST_COLUMNS).map(wordsOfBlock);
  return heads.every((words) => columnOf(words) !== null && !isTyped(words)) && readTableHead(heads) !== null;
}

/** Rows of whole width, as long as each is like the first: a date where that has one, an ask where that has one. */
export function byWidth(blocks: readonly Block[], from: number, width: number, end: number): TableRow[] {
  const rows: TableRow[] = [];
  const first = blocks.slice(from, from + width).map((block) => cellContent(wordsOfBlock(block)));
  for (let i = from; i + width <= end; i += width) {
    const row = blocks.slice(i, i + width);
    if (
      !isLike(
        row.map((block) => cellContent(wordsOfBlock(block))),
        first,
      )
    )
      break;
    rows.push({ cells: row.map(({ passage }) => passage), block: i });
  }
  return rows;
}

const OPEN: readonly CellContent[] = ['words', 'ask', 'nothing', 'who'];

/** Dates stand under dates and references under references; what is free in the one may be free in the other. */
function isLike(row: readonly CellContent[], first: readonly CellContent[]): boolean {
  let unlike = 0;
  row.forEach((content, i) => {
    const model = first[i] ?? 'words';
    if (content === model || content === 'nothing' || model === 'nothing') return;
    if (OPEN.includes(content) && OPEN.includes(model)) {
      if ((content === 'who') !== (model === 'who')) unlike += 0.5;
    } else if (i === 0 && (model === 'date' || model === 'reference')) unlike += 2;
    else unlike += 1;
  });
  return unlike < 2;
}

export function wordsOfBlock(block: Block | undefined): string {
  if (!block) return '';
  return block.passage.text || (block.marker?.printed ?? '');
}
