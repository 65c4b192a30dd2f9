import type { PrintedCell, PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import { type Advance, widestWord, widthOf } from './long-words.rules.js';

/** Room beside the words of a cell, on both sides together, in units of the size of the type. */
export const CELL_PADDING = 0.8;
/** Bold heads, and what rounding takes. */
const HEAD = 1.1;
const SLACK = 1.03;
/** A cell of words is at least as wide. */
const LEAST = 5;
/** How much of what is left a column of words takes beside others that say as much. */
const SHARES: Record<'narrow' | 'middle' | 'wide', number> = { narrow: 0.6, middle: 0.8, wide: 1.2 };
/** A word that is wider is broken rather than given the room of others. */
const WIDEST_WORD = 11;
/** As wide as a reference that is noted below another. */
const NOTED_WORD = 5.5;
/** Of the page, so much may be taken before heads have to break. */
const ROOM_FOR_HEADS = 0.6;
/** No column that keeps its words together takes more of the page. */
const MOST = 0.22;

/**
 * How wide the columns of a table are, in units of the size of its type. References, days and numbers take what they need, so that none
 * of them is broken; words share the rest, by the kind of their column and by how much is said in it.
 */
export function columnWidths(table: PrintedTable, page: number, advance: Advance): number[] {
  const cellsOf = (index: number) => table.rows.flatMap((row) => row[index] ?? []);
  const least = withWholeHeads(table, leastWidths(table, page, advance), page, advance);
  const shares = table.columns.map((column, index) => shareOf(column, cellsOf(index)));
  const needed = sum(least);
  if (needed >= page) return least.map((width) => (width * page) / needed);
  const flexible = sum(shares);
  if (flexible === 0)
    return least.map((width) => (table.columns.length > 2 ? (width * page) / needed : width));
  return sharedOut(least, shares, page);
}

/** As narrow as the columns can be before words in them are broken that should not be. */
export function leastWidths({ columns, rows }: PrintedTable, page: number, advance: Advance): number[] {
  return columns.map((column, index) =>
    leastWidth(
      column,
      rows.flatMap((row) => row[index] ?? []),
      page,
      advance,
    ),
  );
}

/** Heads of numbers in one line, where there is room enough for the words of the others. */
function withWholeHeads(
  { columns }: PrintedTable,
  least: readonly number[],
  page: number,
  advance: Advance,
): readonly number[] {
  const whole = columns.map(({ text, width }, index) => {
    const narrow = least[index] ?? 0;
    return width === 'number' ? Math.max(narrow, widthOf(text, advance) * HEAD + CELL_PADDING) : narrow;
  });
  return sum(whole) <= page * ROOM_FOR_HEADS ? whole : least;
}

/** Each column its share of the page, none less than its least: those that want more than their share keep it. */
function sharedOut(least: readonly number[], shares: readonly number[], page: number): number[] {
  let fixed = new Set(shares.flatMap((share, index) => (share === 0 ? [index] : [])));
  for (;;) {
    const room = page - sum(least.filter((_, index) => fixed.has(index)));
    const all = sum(shares.filter((_, index) => !fixed.has(index)));
    const widths = least.map((width, index) =>
      fixed.has(index) ? width : (room * (shares[index] ?? 0)) / all,
    );
    const tooNarrow = widths.flatMap((width, index) => (width < (least[index] ?? 0) - 0.001 ? [index] : []));
    if (tooNarrow.length === 0) return widths;
    fixed = new Set([...fixed, ...tooNarrow]);
  }
}

function leastWidth(
  { width, text }: PrintedColumn,
  cells: readonly PrintedCell[],
  page: number,
  advance: Advance,
): number {
  const head = Math.min(widestWord(text, advance) * HEAD, WIDEST_WORD);
  if (width === 'reference' || width === 'day' || width === 'number') {
    const widest = cells.reduce((most, { text: said, note }) => {
      const word = note === null ? 0 : Math.min(widestWord(note, advance), NOTED_WORD);
      return Math.max(most, widthOf(said, advance) * SLACK, word);
    }, head);
    return Math.min(widest, page * MOST) + CELL_PADDING;
  }
  const signs = cells.some(({ status }) => status) ? widthOf('▲  ', advance) : 0;
  const word = cells.reduce((most, cell) => Math.max(most, widestWord(cell.text, advance) * SLACK), head);
  return Math.max(LEAST, Math.min((word + signs) * (signs > 0 ? HEAD : 1), WIDEST_WORD)) + CELL_PADDING;
}

/** What is said at length wants room, also where it is said in a few rows: these would be the tall ones. */
function shareOf({ width }: PrintedColumn, cells: readonly PrintedCell[]): number {
  if (width === 'reference' || width === 'day' || width === 'number') return 0;
  const squares = sum(cells.map(({ text, note }) => (text.length + (note?.length ?? 0)) ** 2));
  const usual = cells.length === 0 ? 0 : Math.sqrt(squares / cells.length);
  return SHARES[width] * Math.sqrt(Math.min(400, Math.max(20, usual)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
