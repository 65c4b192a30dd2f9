import type { SheetCell } from './sheet-cells.js';

/** In points: of a line, and the most that Excel takes. */
const [LINE, MOST] = [13, 409];

/** A row high enough for its words in columns of these widths: not every program works that out when it opens a file. */
export function withHeight(row: readonly SheetCell[], widths: readonly number[]): SheetCell[] {
  const lines = row.map((cell, index) =>
    typeof cell?.value === 'string' ? linesOf(cell.value, widths[index] ?? 1) : 1,
  );
  const most = lines.reduce((highest, each) => Math.max(highest, each), 1);
  const tall = row.findIndex((cell) => cell !== null);
  if (most === 1 || tall < 0) return [...row];
  return row.map((cell, index) =>
    index === tall ? { ...cell, height: Math.min(MOST, most * LINE + 3) } : cell,
  );
}

function linesOf(words: string, width: number): number {
  return words
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);
}
