import { knownHeadings } from '../columns/column-guess.rules.js';
import type { Columns } from '../import.rules.js';
import { plainWords } from './plain-words.rules.js';
import type { SheetRow } from './row-cells.js';
import { isSumRow } from './sum-row.rules.js';

/** So many columns has a table in which a row of one cell is a title, not an item that says little. */
const WIDE = 3;
const LONGEST_HEADING = 60;

/**
 * The numbers of the rows that are no items: titles and remarks of one cell, words that run over the whole width, headings that
 * stand again further down, and rows that only sum or count.
 */
export function rowsWithoutItem(
  rows: readonly SheetRow[],
  headings: readonly string[],
  columns: Columns,
): ReadonlySet<number> {
  const head = headings.map(plainWords);
  const usual = usualWidth(rows);
  return new Set(
    rows
      .filter(
        ({ cells }) => isHeadAgain(cells, head) || isTitle(cells, usual, columns) || isSumRow(cells, columns),
      )
      .map(({ rowNumber }) => rowNumber),
  );
}

/** The rows without those that are no items. */
export function itemRows<Row extends SheetRow>(
  rows: readonly Row[],
  headings: readonly string[],
  columns: Columns,
): Row[] {
  const without = rowsWithoutItem(rows, headings, columns);
  return rows.filter(({ rowNumber }) => !without.has(rowNumber));
}

function isHeadAgain(cells: readonly string[], head: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const isSame = cells.every((cell, index) => cell === '' || plainWords(cell) === head[index]);
  if (filled.length >= 2 && isSame) return true;
  if (filled.some((cell) => cell.length > LONGEST_HEADING || /^\d/.test(cell))) return false;
  const same = cells.filter((cell, index) => cell !== '' && plainWords(cell) === head[index]).length;
  const known = Math.max(same, knownHeadings(filled));
  return filled.length >= 2 && known >= 2 && known > filled.length / 2;
}

/** One thing said in one cell or in all of them, where the other rows say several. */
function isTitle(cells: readonly string[], usual: number, { text }: Columns): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  if (usual < WIDE || new Set(filled).size > 1) return false;
  return filled.length > 2 || filled.length === 1 || (text !== undefined && cells[text] === '');
}

/** How many cells are filled in the middlemost row. */
function usualWidth(rows: readonly SheetRow[]): number {
  const widths = rows.map(({ cells }) => cells.filter((cell) => cell !== '').length);
  return widths.toSorted((one, other) => one - other)[widths.length >> 1] ?? 0;
}
