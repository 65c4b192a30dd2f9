import { cellContent } from '../layout/cell-content.js';
import type { Line } from './lines.js';
import type { Range } from './segments.js';

/** Rows of which each takes several lines, and the number of lines they take. */
interface SlashRows {
  readonly rows: readonly (readonly Range[])[][];
  readonly length: number;
}

const LONGEST_TABLE = 2000;
/** A row takes no more lines. */
const LONGEST_ROW = 40;
/** So large a part of the last cells says who, when or how far. */
const MOST = 0.6;
const TYPED = /^(?:who|date|status|decision|nothing)$/;

/**
 * The rows below `from` where a cell's words go on over lines and a slash begins the next cell wherever it stands, down to the last
 * cell of each row, which says who or when on its line. Null where the lines are not set so.
 */
export function rowsOverLines(
  lines: readonly Line[],
  from: number,
  width: number,
  partsOf: (line: Line) => Range[],
): SlashRows | null {
  const rows: Range[][][] = [];
  let cells: Range[][] = [[]];
  let [length, begun, typed, long] = [0, from, 0, 0];
  for (let i = from; i < Math.min(lines.length, from + LONGEST_TABLE) && i - begun < LONGEST_ROW; i++) {
    const line = lines[i];
    if (!line || line.text.includes('|')) break;
    const parts = partsOf(line);
    if (cells.length + parts.length - 1 > width) return null;
    parts.forEach((part, n) => {
      if (n > 0) cells.push([]);
      cells.at(-1)?.push(part);
    });
    if (cells.length < width) continue;
    const last = parts.at(-1);
    if (last && TYPED.test(cellContent(line.text.slice(last[0] - line.start, last[1] - line.start)))) typed++;
    if (i > begun) long++;
    rows.push(withoutLinesAcross(cells, lines, begun));
    cells = [[]];
    [begun, length] = [i + 1, i + 1 - from];
  }
  const isSetSo = rows.length > 0 && long * 2 >= rows.length && typed >= rows.length * MOST;
  return isSetSo ? { rows, length } : null;
}

/** "Actions from the meeting of 5 May" over a row's reference is no part of it. */
function withoutLinesAcross(cells: Range[][], lines: readonly Line[], from: number): Range[][] {
  const first = cells[0] ?? [];
  const wordsOf = ([start, end]: Range) => {
    const line = lines.slice(from, from + LONGEST_ROW).find((one) => one.start <= start && start <= one.end);
    return line?.text.slice(start - line.start, end - line.start) ?? '';
  };
  const references = first.filter((range) => cellContent(wordsOf(range)) === 'reference');
  const kept = references.length > 0 ? references.slice(-1) : first.slice(-1);
  return [kept, ...cells.slice(1)];
}
