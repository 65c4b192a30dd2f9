import { cellContent } from '../layout/cell-content.js';
import type { Line } from './lines.js';
import { isRule } from './table-row.js';

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

/** So many of its rows fill a column that tells where they begin. */
const MOST = 0.6;

/** Narrower and wider rows are no tables of what was asked. */
const LEAST_WIDTH = 3;
const MOST_WIDTH = 12;

/**
 * Cells that each end with a pipe, some over several lines and some empty; null where `lines[at]` begins none. Rows are told by the
 * rule below their heads, or by what comes again at the same distance; else what stands in which column is known by what each holds.
 */
export function readPipedCells(lines: readonly Line[], at: number): PipedCells | null {
  if (!isCellEnd(lines[at]) || (lines[at]?.text === '|' && !isCellEnd(lines[at + 1]))) return null;
  const cells: Line[][] = [];
  let cell: Line[] = [];
  let end = at;
  let empty = 0;
  let ruled: number | null = null;
  for (let i = at; i < Math.min(lines.length, at + LONGEST) && cell.length < LONGEST_CELL; i++) {
    const line = lines[i];
    if (line && cell.length === 0 && isRule(line.text) && cells.length === ruledWidth(line)) {
      ruled = cells.length;
      continue;
    }
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
  return { rows: rowsOf(cells, ruled ?? widthOf(cells)), cells: filled, length: end - at };
}

/** The distance at which days or references come again: below the heads a column holds nothing else, or none of them. */
function widthOf(cells: readonly (readonly Line[])[]): number | null {
  const contents = cells.map((cell) => cellContent(cell.length === 1 ? textOfCell(cell[0]) : ''));
  for (let width = LEAST_WIDTH; width <= MOST_WIDTH; width++) {
    if (cells.length % width !== 0 || cells.length < 3 * width) continue;
    const columns = Array.from({ length: width }, (_, n) =>
      contents.filter((content, i) => i >= width && i % width === n && content !== 'nothing'),
    );
    const rows = cells.length / width - 1;
    if (['date', 'reference'].some((kind) => comesAgain(kind, columns, rows))) return width;
  }
  return null;
}

function comesAgain(kind: string, columns: readonly (readonly string[])[], rows: number): boolean {
  const holding = columns.filter((column) => column.includes(kind));
  const kept = holding.filter(
    (column) => column.length >= rows * MOST && column.every((one) => one === kind),
  );
  const astray = holding.reduce((sum, column) => sum + column.filter((one) => one === kind).length, 0);
  return kept.length > 0 && astray - kept.reduce((sum, column) => sum + column.length, 0) <= 1;
}

/** The columns of "---|---|---|". */
function ruledWidth({ text }: Line): number {
  return text.split('|').filter((part) => part.trim() !== '').length;
}

function rowsOf(cells: readonly (readonly Line[])[], width: number | null): CellRanges[][] | null {
  if (width === null) return null;
  const ranges = cells.map((cell) =>
    cell.map((line): [number, number] => [line.start, line.start + textOfCell(line).length]),
  );
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
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
