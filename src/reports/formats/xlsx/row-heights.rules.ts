import type { SheetCell } from './sheet-cells.js';

/** In points: of a line, and the most that Excel takes. */
const [LINE, MOST] = [13, 409];

/**
 * How high a row must be for its words in columns of these widths, in points; null for a line alone. Not every program works that out
 * when it opens a file.
 */
export function rowHeight(row: readonly SheetCell[], widths: readonly number[]): number | null {
  let most = 1;
  for (const [index, cell] of row.entries()) {
    if (typeof cell?.value === 'string') most = Math.max(most, linesOf(cell.value, widths[index] ?? 1));
  }
  return most === 1 ? null : Math.min(MOST, most * LINE + 3);
}

function linesOf(words: string, width: number): number {
  return words
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}
