import { columnOf, readTableHead } from '../tables/columns.js';
import type { Line } from './lines.js';
import { type Range, type Segment, segmentsOf } from './segments.js';

/** Rows of a table whose columns only gaps show: for each row its cells, and for each cell the ranges of its lines. */
export interface GapTable {
  readonly rows: readonly (readonly Range[])[][];
  /** The number of lines it takes. */
  readonly length: number;
}

/** How far left of its head a cell may begin. */
const JITTER = 3;
const LONGEST_HEAD = 30;
/** Two rows of a table without numbers begin within so many lines, or it is none. */
const FIRST_ROWS = 60;
const LONGEST_TABLE = 2000;

/**
 * The table that begins with `lines[at]`, as a PDF or a typist sets it: columns held apart by spaces, cells wrapped
 * over lines. Null where the line is no head of a table of asks or of minutes.
 */
export function readGapTable(lines: readonly Line[], at: number): GapTable | null {
  const first = lines[at];
  if (!first || first.text.length > 200 || !/\S\s{3,}\S/.test(first.text) || first.text.includes('|'))
    return null;
  const heads = segmentsOf(first);
  if (!heads.every(({ words }) => isPlainHead(words))) return null;
  const head = readTableHead(heads.map((segment) => segment.words));
  if (!head || (heads.length === 2 && head.asks !== 'minutes')) return null;
  const starts = heads.map((segment) => segment.at);
  const rows: Range[][][] = [heads.map((segment) => [segment.range])];
  const numbered = head.columns[0] === 'reference';
  let length = 1;
  for (; length < LONGEST_TABLE; length++) {
    const line = lines[at + length];
    if (!line || line.text === first.text) break;
    if (rows.length < 3 && !numbered && length > FIRST_ROWS) break;
    const cells = placed(segmentsOf(line), starts);
    if (!cells || isFullWidth(line, cells, starts)) break;
    if (line.afterBlank && isProse(cells)) break;
    const begins = rows.length === 1 || (numbered ? (cells[0]?.length ?? 0) > 0 : line.afterBlank);
    if (begins) rows.push(starts.map(() => []));
    cells.forEach((cell, i) => {
      for (const segment of cell) rows.at(-1)?.[i]?.push(segment.range);
    });
  }
  return rows.length > 1 && (numbered || rows.length > 2 || length < 8) ? { rows, length } : null;
}

function isPlainHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && !/[:,;]$/.test(words) && columnOf(words) !== null;
}

/** The segments under their heads; null where one begins left of the table. */
function placed(segments: readonly Segment[], starts: readonly number[]): Segment[][] | null {
  const cells: Segment[][] = starts.map(() => []);
  for (const segment of segments) {
    let column = -1;
    for (let i = 0; i < starts.length; i++) if ((starts[i] ?? 0) <= segment.at + JITTER) column = i;
    if (column < 0) return null;
    cells[column]?.push(segment);
  }
  return cells;
}

/** A line that runs on under the next head belongs to no column: the table has ended. */
function isFullWidth(line: Line, cells: readonly Segment[][], starts: readonly number[]): boolean {
  const lone =
    cells.filter((cell) => cell.length > 0).length === 1 ? cells.find((cell) => cell.length > 0)?.[0] : null;
  const next = lone ? starts.find((start) => start > lone.at + JITTER) : undefined;
  return (
    lone !== null && lone !== undefined && next !== undefined && line.indent + line.text.length > next + 2
  );
}

/** After an empty line, a lone heading or "Next meeting: …" in the first column stands under the table, not in it. */
function isProse(cells: readonly Segment[][]): boolean {
  const lone = cells.filter((cell) => cell.length > 0);
  return (
    lone.length === 1 && cells.length > 2 && (lone[0]?.[0]?.words.length ?? 0) > 3 && cells[0] === lone[0]
  );
}
