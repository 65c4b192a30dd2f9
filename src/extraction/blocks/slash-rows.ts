import { type CellContent, cellContent } from '../layout/cell-content.js';
import { columnOf } from '../tables/columns.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';

/** Rows whose cells slashes part, and the number of lines they take. */
export interface SlashRows {
  readonly rows: readonly (readonly Range[])[][];
  readonly length: number;
}

interface Part {
  readonly range: Range;
  readonly words: string;
}

interface Row {
  readonly cells: readonly (readonly Part[])[];
  readonly length: number;
  /** Its last cell says who, when or how far, or is empty. */
  readonly isTyped: boolean;
}

/** An empty cell at the end or the head of a row leaves one of the two spaces beside its slash. */
const SLASH = /(?:^| )\/(?: |$)/g;
const MOST_ROWS = 2000;
const LONGEST_LINE = 1000;
/** Rows below heads are long, and rows without any are short. */
const LONGEST = { headed: 40, bare: 6 };
const LEAST_BARE = 3;
const MOST_BARE_CELLS = 6;
/** So large a part of the last cells says who, when or how far, or of the others asks something. */
const MOST = 0.6;
const TYPED = /^(?:who|date|status|decision|nothing)$/;

/**
 * The rows below `from` where a cell's words go on over lines and a slash begins the next cell wherever it stands, down to the last
 * cell of each row, which says who or when on its line. Null where the lines are not set so.
 */
export function rowsOverLines(lines: readonly Line[], from: number, width: number): SlashRows | null {
  const { rows, length } = rowsFrom(lines, from, width, LONGEST.headed, (cells) => cells.length === width);
  const long = rows.filter((row) => row.length > 1).length;
  const typed = rows.filter(({ isTyped }) => isTyped).length;
  if (rows.length === 0 || long * 2 < rows.length || typed < rows.length * MOST) return null;
  return { rows: rows.map(({ cells }) => rangesOf(withoutLinesAcross(cells))), length };
}

/**
 * Rows over which no heads stand: "Publish the tariff / Harbour Master". A row may take several lines, and ends with the cell that says
 * who or when. Null where the lines below `lines[at]` are not set so.
 */
export function readBareSlashRows(lines: readonly Line[], at: number): SlashRows | null {
  const first = lines[at];
  // Each run of rows is tried once, by its first line.
  if (!first || (!first.afterBlank && !hasSlash(first)) || (at > 0 && hasSlash(lines[at - 1]))) return null;
  const slashed = lines.slice(at, at + LONGEST.bare).find(hasSlash);
  if (!slashed || isHead(slashed)) return null;
  const { rows, length } = rowsFrom(
    lines,
    at,
    MOST_BARE_CELLS,
    LONGEST.bare,
    (cells, last) => cells.length > 1 && last !== 'nothing' && TYPED.test(last ?? ''),
  );
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const asking = Array.from({ length: width }, (_, i) =>
    rows.filter(
      ({ cells }) => i < width - 1 && readsAsAsk((cells[i] ?? []).map(({ words }) => words).join(' ')),
    ),
  );
  if (rows.length < LEAST_BARE || !asking.some((some) => some.length >= rows.length * MOST)) return null;
  return {
    rows: rows.map(({ cells }) => rangesOf(Array.from({ length: width }, (_, i) => cells[i] ?? []))),
    length,
  };
}

/** The ranges of a line between its slashes. */
export function partsBySlash(line: Line): Range[] {
  const parts: Range[] = [];
  let from = line.start;
  for (const { index, 0: mark } of line.text.matchAll(SLASH)) {
    parts.push([from, line.start + index]);
    from = line.start + index + mark.length;
  }
  return [...parts, [from, line.end]];
}

/** The rows that follow one another, each of lines up to the one that makes it whole. */
function rowsFrom(
  lines: readonly Line[],
  from: number,
  mostCells: number,
  mostLines: number,
  isWhole: (cells: Row['cells'], last: CellContent | null) => boolean,
): { rows: Row[]; length: number } {
  const rows: Row[] = [];
  let length = 0;
  let cells: Part[][] = [[]];
  for (let i = from; rows.length < MOST_ROWS && i - from - length < mostLines; i++) {
    const line = lines[i];
    if (!line || line.text.includes('|') || line.text.length > LONGEST_LINE) break;
    if (mostLines === LONGEST.bare && line.afterBlank && i > from + length) break;
    const parts = partsBySlash(line).map(
      (range): Part => ({ range, words: line.text.slice(range[0] - line.start, range[1] - line.start) }),
    );
    parts.forEach((part, n) => {
      if (n > 0) cells.push([]);
      cells.at(-1)?.push(part);
    });
    if (cells.length > mostCells) break;
    const last = parts.length > 1 ? cellContent(parts.at(-1)?.words ?? '') : null;
    if (!isWhole(cells, last)) continue;
    rows.push({ cells, length: i + 1 - from - length, isTyped: TYPED.test(last ?? '') });
    length = i + 1 - from;
    cells = [[]];
  }
  return { rows, length };
}

/** "Actions from the meeting of 5 May" over a row's reference is no part of it. */
function withoutLinesAcross([first = [], ...rest]: Row['cells']): Row['cells'] {
  const reference = first.findLast(({ words }) => cellContent(words) === 'reference');
  return [reference ? [reference] : first.slice(-1), ...rest];
}

function rangesOf(cells: Row['cells']): Range[][] {
  return cells.map((cell) => cell.map(({ range }) => range));
}

/** "Ref / Action / Responsibility": these rows have heads. */
function isHead(line: Line): boolean {
  return partsBySlash(line).some(
    ([from, to]) => columnOf(line.text.slice(from - line.start, to - line.start)) === 'ask',
  );
}

function hasSlash(line: Line | undefined): boolean {
  return line?.text.includes(' / ') ?? false;
}
