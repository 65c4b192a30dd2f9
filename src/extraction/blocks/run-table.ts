import { columnOf, type ExtractedColumn } from '../tables/columns.js';
import { columnsByContent } from '../tables/columns-by-content.js';
import type { Line } from './lines.js';
import { MOST_WORDS, runCells, runRows } from './run-cells.js';
import { type RunHeads, runHeads } from './run-heads.js';
import type { Range } from './segments.js';

/** Rows between whose cells only spaces stand, and the number of lines they take. */
interface RunTable {
  readonly rows: readonly (readonly Range[])[][];
  readonly length: number;
}

const LONGEST = 1500;
const LONGEST_OF_HEADS = 200;
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

/** A paragraph that holds a table has the heads and at least two rows. */
const SHORTEST_PARAGRAPH = 120;
const MOST_HEAD_WORDS = 18;
const MOST_WORDS_OF_ALL = 1500;
const LEAST_ROWS = 2;

/** The same where the heads and all rows run on in one paragraph; null where the line begins with no heads. */
export function readRunParagraph(lines: readonly Line[], at: number): RunTable | null {
  const first = lines[at];
  if (!first || first.text.length < SHORTEST_PARAGRAPH) return null;
  const heads = headsBefore(first);
  const end = heads?.ranges.at(-1)?.[1];
  if (!heads || end === undefined) return null;
  const length = lengthOfParagraph(lines, at);
  const words = wordsOf(lines.slice(at, at + length)).filter(({ range }) => range[0] >= end);
  if (words.length > MOST_WORDS_OF_ALL) return null;
  const { rows, score } = runRows(
    words.map(({ word }) => word),
    heads.columns,
  );
  const titles = heads.ranges.map(([from, to]) => first.text.slice(from - first.start, to - first.start));
  const texts = rows.map((row) =>
    row.map(([from, to]) =>
      words
        .slice(from, to)
        .map(({ word }) => word)
        .join(' '),
    ),
  );
  if (rows.length < LEAST_ROWS || score < rows.length * LEAST_FIT || !isTable(titles, texts, heads.columns))
    return null;
  const parted = rows.map((row) => row.map(([from, to]) => rangesOf(words.slice(from, to))));
  return { rows: [heads.ranges.map((range) => [range]), ...parted], length };
}

/** How many lines belong together, up to the next that begins with heads: so none is read again below each of them. */
function lengthOfParagraph(lines: readonly Line[], at: number): number {
  let length = 1;
  for (; length < MOST_HEAD_WORDS; length++) {
    const line = lines[at + length];
    if (line?.afterBlank !== false) break;
    if (line.text.length >= SHORTEST_PARAGRAPH && headsBefore(line)) break;
  }
  return length;
}

/** "timetable to members", "Produce a note": words of the first row in which one of a head stands. */
const NO_HEAD = /^[a-z]|\b(?:the|an?)\b/;

/** The heads with which a line begins, as many words of it as are known as such. */
function headsBefore(line: Line): RunHeads | null {
  const ends = [...line.text.slice(0, LONGEST_OF_HEADS).matchAll(/\S+/g)].slice(0, MOST_HEAD_WORDS);
  for (let count = ends.length; count >= 3; count--) {
    const [last, next] = [ends[count - 1], ends[count]];
    if (!last || (next && columnOf(next[0]) !== null)) continue;
    const text = line.text.slice(0, last.index + last[0].length);
    const heads = runHeads({ ...line, text, end: line.start + text.length });
    const from = (heads?.ranges.at(-1)?.[0] ?? 0) - line.start;
    if (heads && columnOf(text.slice(from)) !== null && !NO_HEAD.test(text.slice(from))) return heads;
  }
  return null;
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
    // Other heads begin a table of their own; so no line is read again as a row of each head above it.
    if (!line || /\||\S\s{3,}\S/.test(line.text) || runHeads(line)) break;
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
