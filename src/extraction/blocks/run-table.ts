import type { ExtractedColumn } from '../tables/columns.js';
import { columnsByContent } from '../tables/columns-by-content.js';
import type { Line } from './lines.js';
import { MOST_WORDS, runCells } from './run-cells.js';
import { runHeads } from './run-heads.js';
import type { Range } from './segments.js';

/** Rows between whose cells only spaces stand, and the number of lines they take. */
interface RunTable {
  readonly rows: readonly (readonly Range[])[][];
  readonly length: number;
}

const LONGEST = 1500;
/** Lines between rows that belong to none: the month of a meeting. */
const LONGEST_BETWEEN = 60;
const MOST_BETWEEN = 2;
/** So well, on average, have the rows to fit their columns. */
const LEAST_FIT = 3;
const INITIALS_AT_END = / (?:[A-Z]{2,3}|ALL|All)(?: ?[/&,] ?[A-Z]{2,3}){0,3}$/;
const LONGEST_END = 30;
/** "4. FINANCE" below the rows. */
const NEXT_ITEM = /^\d{1,2}[.)] +[A-Z]/;
const OPENING = /^(\(?[A-Za-z]{0,6}[ ./-]?\d[\w./()-]*|\(?[a-z][.)])(?=\s)/;

/**
 * A table whose copy lost all but single spaces between its cells: a line of heads that are known, and rows that begin with references
 * of one series or stand a line each. Null where `lines[at]` is no such head, or what stands below it fits no columns.
 */
export function readRunTable(lines: readonly Line[], at: number): RunTable | null {
  const first = lines[at];
  const heads = first && runHeads(first);
  if (!first || !heads) return null;
  const { rows, length } = gather(lines, at + 1);
  const ended = rows.filter((row) => INITIALS_AT_END.test(row.at(-1)?.text.slice(-LONGEST_END) ?? ''));
  const isFollowed = heads.columns.some((column) => /^(?:owner|due|status|decision)$/.test(column));
  const endsInInitials = !isFollowed && ended.length > rows.length / 2;
  if (rows.length === 0 || !(isFollowed || endsInInitials)) return null;
  // Who is to act stands under the head of what is asked.
  const columns: readonly ExtractedColumn[] = endsInInitials ? [...heads.columns, 'owner'] : heads.columns;
  let score = 0;
  const parted: Range[][][] = [];
  const texts: string[][] = [];
  for (const row of rows) {
    const words = wordsOf(row);
    if (words.length > MOST_WORDS) return null;
    const found = runCells(
      words.map(({ word }) => word),
      columns,
    );
    score += found.score;
    parted.push(found.cells.map(([from, to]) => rangesOf(words.slice(from, to))));
    texts.push(
      found.cells.map(([from, to]) =>
        words
          .slice(from, to)
          .map(({ word }) => word)
          .join(' '),
      ),
    );
  }
  const titles = heads.ranges.map(([from, to]) => first.text.slice(from - first.start, to - first.start));
  const without = columns.slice(titles.length).map(() => []);
  const all = [...titles, ...without.map(() => '')];
  if (score < rows.length * LEAST_FIT || !isTable(all, texts, columns)) return null;
  return { rows: [[...heads.ranges.map((range) => [range]), ...without], ...parted], length: length + 1 };
}

function isTable(
  titles: readonly string[],
  texts: readonly string[][],
  columns: readonly ExtractedColumn[],
): boolean {
  const head = columnsByContent(titles, texts, '');
  return head !== null && head.asks !== 'minutes' && head.columns.indexOf('ask') === columns.indexOf('ask');
}

/** The rows below the heads, each with its lines: by references that look alike, else a line each. */
function gather(lines: readonly Line[], from: number): { rows: Line[][]; length: number } {
  const shape = shapeOf(lines[from]) ?? shapeOf(lines[from + 1]);
  const rows: Line[][] = [];
  let length = 0;
  let between = 0;
  for (let i = from; i < Math.min(lines.length, from + LONGEST); i++) {
    const line = lines[i];
    if (!line || /\||\S\s{3,}\S/.test(line.text)) break;
    const opens = shape === null ? !line.afterBlank || rows.length === 0 : shapeOf(line) === shape;
    if (opens) rows.push([line]);
    else if (shape === null || NEXT_ITEM.test(line.text)) break;
    else if (rows.length > 0 && !line.afterBlank && !isBetween(lines, i, shape)) rows.at(-1)?.push(line);
    else if (++between > MOST_BETWEEN + rows.length || line.text.length > LONGEST_BETWEEN) break;
    if (opens || shape === null || rows.at(-1)?.at(-1) === line) length = i - from + 1;
  }
  return { rows, length };
}

/** A short line right before the next row, behind one that has ended or is short itself. */
function isBetween(lines: readonly Line[], at: number, shape: string): boolean {
  const [line, next, above] = [lines[at], lines[at + 1], lines[at - 1]];
  if (!line || !next || !above || shapeOf(next) !== shape) return false;
  return (
    line.text.length <= LONGEST_BETWEEN / 2 &&
    /^[A-Z][^.;]*$/.test(line.text) &&
    above.text.length > 2 * line.text.length &&
    /\d{4}$/.test(line.text)
  );
}

/** How a row's reference looks, digits and letters masked; null where the line begins with none. */
function shapeOf(line: Line | undefined): string | null {
  const found = line && OPENING.exec(line.text.slice(0, 24));
  return found?.[1]
    ? found[1]
        .replace(/[A-Z]+/g, 'A')
        .replace(/[a-z]+/g, 'a')
        .replace(/\d+/g, '9')
    : null;
}

interface Word {
  readonly word: string;
  readonly range: Range;
}

function wordsOf(row: readonly Line[]): Word[] {
  return row.flatMap((line) =>
    [...line.text.matchAll(/\S+/g)].map((found): Word => {
      const start = line.start + found.index;
      return { word: found[0], range: [start, start + found[0].length] };
    }),
  );
}

/** From the first word of each line to its last. */
function rangesOf(words: readonly Word[]): Range[] {
  const ranges: [number, number][] = [];
  for (const { range } of words) {
    const last = ranges.at(-1);
    if (last && range[0] - last[1] === 1) last[1] = range[1];
    else ranges.push([range[0], range[1]]);
  }
  return ranges;
}
