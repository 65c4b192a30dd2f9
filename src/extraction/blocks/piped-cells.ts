import { cellContent } from '../layout/cell-content.js';
import type { Line } from './lines.js';

/** The ranges of a cell's words, one for each of its lines. */
type CellRanges = readonly [number, number][];

/** Cells of a table, and the number of lines they take. */
interface PipedCells {
  /** Null where nothing tells which cells make a row. */
  readonly rows: readonly (readonly CellRanges[])[] | null;
  /** The lines of each that has any. */
  readonly cells: readonly (readonly Line[])[];
  readonly length: number;
}

const LONGEST = 4000;
const LONGEST_CELL = 30;
/** Fewer cells are no table. */
const LEAST_CELLS = 9;

/** Empty cells one after the other: more are no rows of a table, and would be looked through anew at each of them. */
const MOST_EMPTY = 40;

/** Narrower and wider rows are no tables of what was asked. */
const LEAST_WIDTH = 3;
const MOST_WIDTH = 12;

/**
 * Cells that each end with a pipe, some over several lines and some empty; null where `lines[at]` begins none. Rows are told by what
 * comes again at the same distance; else what stands in which column is known by what each holds.
 */
export function readPipedCells(lines: readonly Line[], at: number): PipedCells | null {
  if (!isCellEnd(lines[at]) || (lines[at]?.text === '|' && !isCellEnd(lines[at + 1]))) return null;
  const cells: Line[][] = [];
  let cell: Line[] = [];
  let end = at;
  let empty = 0;
  for (let i = at; i < Math.min(lines.length, at + LONGEST) && cell.length < LONGEST_CELL; i++) {
    const line = lines[i];
    if (!line || line.text.slice(0, -1).includes('|')) break;
    if (line.text !== '|') cell.push(line);
    if (!line.text.endsWith('|')) continue;
    empty = cell.length === 0 ? empty + 1 : 0;
    if (empty > MOST_EMPTY) break;
    cells.push(cell);
    cell = [];
    end = i + 1;
  }
  const filled = cells.filter((one) => one.length > 0);
  if (filled.length < LEAST_CELLS) return null;
  return { rows: rowsOf(cells), cells: filled, length: end - at };
}

/** The distance at which days or references come again, one in each row below the heads. */
function widthOf(cells: readonly (readonly Line[])[]): number | null {
  const contents = cells.map((cell) => cellContent(cell.length === 1 ? textOfCell(cell[0]) : ''));
  for (let width = LEAST_WIDTH; width <= MOST_WIDTH; width++) {
    if (cells.length % width !== 0 || cells.length < 3 * width) continue;
    const columns = Array.from({ length: width }, (_, n) =>
      contents.filter((_, i) => i >= width && i % width === n),
    );
    const isKept = (kind: string) => columns.filter((one) => one.every((content) => content === kind)).length;
    const all = (kind: string) => contents.filter((content) => content === kind).length;
    const rows = cells.length / width - 1;
    if (['date', 'reference'].some((kind) => isKept(kind) === 1 && all(kind) <= rows + 1)) return width;
  }
  return null;
}

function rowsOf(cells: readonly (readonly Line[])[]): CellRanges[][] | null {
  const width = widthOf(cells);
  if (width === null) return null;
  const ranges = cells.map((cell) =>
    cell.map((line): [number, number] => [line.start, line.start + textOfCell(line).length]),
  );
  return Array.from({ length: cells.length / width }, (_, row) =>
    ranges.slice(row * width, (row + 1) * width),
  );
}

/** What a line says, without the pipe that ends its cell. */
export function textOfCell(line: Line | undefined): string {
  return line?.text.replace(/\s*\|$/, '') ?? '';
}

function isCellEnd(line: Line | undefined): boolean {
  return line?.text.endsWith('|') === true && line.text.indexOf('|') === line.text.length - 1;
}
