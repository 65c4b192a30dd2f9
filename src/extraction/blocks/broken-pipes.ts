import type { Line } from './lines.js';

type CutRange = readonly [number, number];

/** Rows whose cells stand on lines of their own, ended with a pipe, and the number of lines they take. */
export interface BrokenPipes {
  readonly rows: readonly (readonly CutRange[])[][];
  readonly length: number;
}

const LONGEST = 4000;
const MOST_CELLS = 20;
const LEAST_CELLS = 3;

/**
 * A table copied so that each row begins with a pipe on a line of its own and each cell ends with one; null where none begins with
 * `lines[at]`. What stands behind the last row, without a pipe, is no part of it.
 */
export function readBrokenPipes(lines: readonly Line[], at: number): BrokenPipes | null {
  if (lines[at]?.text !== '|') return null;
  const rows: (readonly CutRange[])[][] = [];
  let end = at;
  let row: CutRange[][] = [];
  let cell: CutRange[] = [];
  for (let i = at; i < Math.min(lines.length, at + LONGEST); i++) {
    const line = lines[i];
    if (!line) break;
    if (line.text === '|') {
      if (cell.length > 0) break;
      if (row.length > 0) rows.push(row);
      // Looked at no further than it takes to see that it is no table.
      if (rows.length > 0 && rows.length < 3 && !isEven(rows)) return null;
      row = [];
      end = i + 1;
      continue;
    }
    const closes = line.text.endsWith('|');
    if (line.text.slice(0, -1).includes('|') || row.length >= MOST_CELLS) break;
    if (line.afterBlank && !closes && cell.length === 0 && row.length === 0) break;
    cell.push([line.start, line.end - (closes ? 1 : 0)]);
    if (!closes) continue;
    row.push(cell);
    cell = [];
    end = i + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.length > 1 && isEven(rows) ? { rows, length: end - at } : null;
}

/** Whether the first rows have cells enough, and as many. */
function isEven(rows: readonly (readonly unknown[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  return width >= LEAST_CELLS && Math.abs((rows[1]?.length ?? width) - width) <= 1;
}
