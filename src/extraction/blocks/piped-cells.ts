import type { Line } from './lines.js';

/** Cells of a table without its rows: the lines of each, and the number of lines they take. */
interface PipedCells {
  readonly cells: readonly (readonly Line[])[];
  readonly length: number;
}

const LONGEST = 4000;
const LONGEST_CELL = 30;
/** Fewer cells are no table. */
const LEAST_CELLS = 9;

/**
 * Cells that each end with a pipe, some over several lines, where nothing shows the rows; null where `lines[at]` begins none. What
 * stands in which column is known by what each holds.
 */
export function readPipedCells(lines: readonly Line[], at: number): PipedCells | null {
  if (!isCellEnd(lines[at]) || lines[at]?.text === '|') return null;
  const cells: Line[][] = [];
  let cell: Line[] = [];
  let end = at;
  for (let i = at; i < Math.min(lines.length, at + LONGEST) && cell.length < LONGEST_CELL; i++) {
    const line = lines[i];
    if (!line || line.text.slice(0, -1).includes('|')) break;
    if (line.text !== '|') cell.push(line);
    if (!line.text.endsWith('|')) continue;
    if (cell.length > 0) cells.push(cell);
    cell = [];
    end = i + 1;
  }
  return cells.length >= LEAST_CELLS ? { cells, length: end - at } : null;
}

function isCellEnd(line: Line | undefined): boolean {
  return line?.text.endsWith('|') === true && line.text.indexOf('|') === line.text.length - 1;
}
