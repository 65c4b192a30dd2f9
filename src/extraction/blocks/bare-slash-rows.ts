import { cellContent } from '../layout/cell-content.js';
import { columnOf } from '../tables/columns.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';
import { partsBySlash } from './slash-table.js';

interface BareRows {
  readonly rows: readonly (readonly Range[])[][];
  readonly length: number;
}

const LEAST_ROWS = 3;
const MOST_ROWS = 500;
const MOST_CELLS = 6;
/** A row takes no more lines. */
const LONGEST_ROW = 6;
/** Words that name who is to act, or when, on a line of their own. */
const TYPED = /^(?:who|date|status|decision)$/;
const MOST = 0.6;

/**
 * Rows whose cells slashes part, over which no heads stand: "Publish the tariff / Harbour Master". A row may take several lines, and
 * ends with the cell that says who or when. Null where the lines below `lines[at]` are not set so.
 */
export function readBareSlashRows(lines: readonly Line[], at: number): BareRows | null {
  const first = lines[at];
  // Each run of rows is tried once, by its first line.
  if (!first || (!first.afterBlank && !hasSlash(first)) || (at > 0 && hasSlash(lines[at - 1]))) return null;
  const slashed = lines.slice(at, at + LONGEST_ROW).find(hasSlash);
  if (!slashed || isHead(slashed)) return null;
  const rows: Range[][][] = [];
  let length = 0;
  for (let i = at; rows.length < MOST_ROWS; ) {
    const row = rowAt(lines, i);
    if (!row) break;
    rows.push(row.cells);
    i += row.length;
    length = i - at;
  }
  if (rows.length < LEAST_ROWS) return null;
  const starts = new Map<number, Line>();
  for (const line of lines.slice(at, at + length))
    for (const [from] of partsBySlash(line)) starts.set(from, line);
  const wordsOf = (cell: readonly Range[] = []) =>
    cell
      .map(([from, to]) => {
        const line = starts.get(from);
        return line?.text.slice(from - line.start, to - line.start) ?? '';
      })
      .join(' ');
  const width = Math.max(...rows.map((row) => row.length));
  const asks = Array.from(
    { length: width - 1 },
    (_, i) => rows.filter((row) => readsAsAsk(wordsOf(row[i]))).length,
  );
  if (Math.max(...asks) < rows.length * MOST) return null;
  return {
    rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]),
    length,
  };
}

/** The lines from `from` to the one whose last cell says who or when. */
function rowAt(lines: readonly Line[], from: number): { cells: Range[][]; length: number } | null {
  const cells: Range[][] = [[]];
  for (let i = from; i < from + LONGEST_ROW; i++) {
    const line = lines[i];
    if (!line || line.text.includes('|') || line.text.length > 1000 || (i > from && line.afterBlank))
      return null;
    const parts = partsBySlash(line);
    parts.forEach((part, n) => {
      if (n > 0) cells.push([]);
      cells.at(-1)?.push(part);
    });
    if (cells.length > MOST_CELLS) return null;
    const last = parts.at(-1);
    if (parts.length > 1 && last && TYPED.test(cellContent(line.text.slice(last[0] - line.start))))
      return { cells, length: i - from + 1 };
  }
  return null;
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
