import { columnOf, readTableHead, TELLS_OF_AN_ASK } from '../tables/columns.js';
import type { Line } from './lines.js';

/** Share of the width that a wrapped line may leave free, besides the word that did not fit. */
const RAGGED = 0.12;
/** So many lines together show how wide they were set. */
const ENOUGH_LINES = 5;
/** Rows parted by empty lines have so many lines for each head, at most. */
const MOST_LINES_A_CELL = 3;
/** So many heads make a table, and they stand near its beginning. */
const LEAST_HEADS = 3;
const MOST_HEADS = 12;
const FURTHEST_HEAD = 40;
/** Narrower text than this tells nothing about where its lines were cut. */
const NARROWEST = 30;
const LONGEST_HEAD = 45;
/** No page is set as wide as this: what has such lines was copied from a page that has none, and its writer ended each. */
const WIDEST_PAGE = 180;

/**
 * The lines, each told whether the one before it had room for its first word. A table's cells, a list of names and
 * lines typed one below the other end where their writer ended them; a paragraph's lines end at the page's width.
 */
export function withRoom(lines: readonly Line[]): Line[] {
  const usual = Math.max(NARROWEST, upperWidth(lines));
  const out: Line[] = [];
  let heads = 0;
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && !lines[to]?.afterBlank && !lines[to]?.afterPageBreak) to++;
    const together = lines.slice(from, to);
    const ownWidth = together.length >= ENOUGH_LINES ? Math.min(usual, widest(together)) : usual;
    const width = usual > WIDEST_PAGE ? Number.POSITIVE_INFINITY : ownWidth;
    const isRow = together.length > 1 && together.length <= heads * MOST_LINES_A_CELL;
    const table = isRow ? 0 : flatHead(together);
    if (!isRow)
      heads = table < Number.POSITIVE_INFINITY && together.length <= MOST_HEADS ? together.length : 0;
    together.forEach((line, i) => {
      const above = together[i - 1];
      out.push(above && (i > table || hadRoom(above, line, width)) ? { ...line, afterRoom: true } : line);
    });
    from = to;
  }
  return out;
}

/** Where the heads of a flattened table stand among lines: below them each cell has its line. Infinity where none do. */
function flatHead(lines: readonly Line[]): number {
  for (let i = 0; i + LEAST_HEADS <= Math.min(lines.length, FURTHEST_HEAD); i++) {
    let to = i;
    while (to < lines.length && to < i + MOST_HEADS && columnOf(lines[to]?.text ?? '') !== null) to++;
    if (to - i >= LEAST_HEADS && readTableHead(lines.slice(i, to).map((line) => line.text))) return i;
    if (isFlatHead(lines.slice(i, i + MOST_HEADS))) return i;
  }
  return Number.POSITIVE_INFINITY;
}

/** Short lines of which most are known as heads of columns, one of them of what was asked. */
function isFlatHead(lines: readonly Line[]): boolean {
  const end = lines.findIndex(({ text }) => text.length > LONGEST_HEAD || !/^[A-Z#].*[^.;,:]$/.test(text));
  const columns = lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => columnOf(text));
  const known = columns.filter((column) => column !== null);
  return (
    known.length >= LEAST_HEADS &&
    known.length * 2 >= columns.length &&
    known.includes('ask') &&
    known.some((column) => TELLS_OF_AN_ASK.has(column)) &&
    columns[0] !== null
  );
}

function hadRoom(above: Line, line: Line, width: number): boolean {
  const first = line.text.search(/\s|$/);
  return above.indent + above.text.length + 1 + first < width * (1 - RAGGED);
}

function widest(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.indent + line.text.length), 0);
}

/** The width that only one line in twenty exceeds. */
function upperWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.indent + line.text.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.95)] ?? 0;
}
