import { MergedCells } from '../merged-cells.js';
import { childrenOf, numberOf, type XmlElement } from '../xml-part.js';

/** A place in a row: the cell that stands there, or null where another goes on over it. */
interface OpenCell {
  readonly element: XmlElement | null;
  /** Over how many rows it goes. */
  readonly rows: number;
}

interface OpenRow {
  readonly cells: readonly OpenCell[];
  readonly merged: MergedCells;
  /** Whether one cell is the whole row, or the table lays out the page: then it is no datum. */
  readonly alone: boolean;
  /** Whether it is alone since one cell is the whole row. */
  readonly isOneCell: boolean;
}

/** A cell longer than this holds a page's layout, not a table's datum. */
const LONGEST_CELL = 4000;
/** Wider tables are none. */
const MOST_COLUMNS = 60;
/** A file may say that a cell or a row is there a million times. */
const MOST_REPEATED = 100;
const GROUPS = /^table-(?:header-rows|rows|row-group)$/;

/** The rows that a table shows, each as often as it stands there. */
export function* rowsShown(table: XmlElement): Generator<OpenRow> {
  const merged = new MergedCells();
  let repeats = MOST_REPEATED;
  for (const row of rowsIn(table)) {
    const cells = cellsOf(row);
    const elements = cells.flatMap(({ element }) => element ?? []);
    // Places that a cell of a row above goes on in, and none of this row.
    const across = elements.reduce((sum, cell) => sum + spanned(cell) - 1, 0);
    const open = Math.max(0, cells.length - elements.length - across);
    const isLayout = elements.some(isLong) || elements.some((cell) => hasTable(cell));
    const isOneCell = !isLayout && elements.length === 1 && open === 0;
    const one = { cells, merged, alone: isLayout || elements.length + open < 2, isOneCell };
    // Repeated tables within repeated tables would be without end.
    const times = isLayout ? 1 : Math.min(repeats + 1, repeated(row, 'table:number-rows-repeated'));
    const isEmpty = elements.every((cell) => (cell.textContent ?? '').trim() === '');
    yield one;
    if (isEmpty) continue;
    repeats -= times - 1;
    for (let n = 1; n < times; n++) yield one;
  }
}

/** The words of a row, cell by cell; a short cell that goes on from the row above is said again. */
export function tableCells({ cells, merged }: OpenRow, wordsOf: (cell: XmlElement) => string): string[] {
  return cells.map(({ element, rows }, column) => {
    if (!element) return merged.take(column) ?? '';
    const words = wordsOf(element);
    if (rows > 1) merged.set(column, words, rows - 1);
    return words;
  });
}

function rowsIn(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    const name = child.localName ?? '';
    if (GROUPS.test(name)) return child.getAttribute('table:display') === 'false' ? [] : rowsIn(child);
    return name === 'table-row' && !/collapse|filter/.test(child.getAttribute('table:visibility') ?? '')
      ? [child]
      : [];
  });
}

function cellsOf(row: XmlElement): OpenCell[] {
  const cells: OpenCell[] = [];
  for (const cell of childrenOf(row)) {
    const isCell = cell.localName === 'table-cell';
    if (!isCell && cell.localName !== 'covered-table-cell') continue;
    const rows = numberOf(cell.getAttribute('table:number-rows-spanned')) ?? 1;
    const times = hasTable(cell) ? 1 : repeated(cell, 'table:number-columns-repeated');
    for (let n = times; n > 0 && cells.length < MOST_COLUMNS; n--)
      cells.push({ element: isCell ? cell : null, rows: Math.min(rows, MOST_REPEATED) });
  }
  return cells;
}

function spanned(cell: XmlElement): number {
  return Math.min(
    MOST_COLUMNS,
    Math.max(1, numberOf(cell.getAttribute('table:number-columns-spanned')) ?? 1),
  );
}

function repeated(element: XmlElement, name: string): number {
  return Math.min(MOST_REPEATED, Math.max(1, numberOf(element.getAttribute(name)) ?? 1));
}

function isLong(cell: XmlElement): boolean {
  return (cell.textContent ?? '').length > LONGEST_CELL;
}

function hasTable(cell: XmlElement): boolean {
  return cell.getElementsByTagName('table:table').length > 0;
}
