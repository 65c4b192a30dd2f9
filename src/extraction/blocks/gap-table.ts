import { cellContent } from '../layout/cell-content.js';
import { columnOf, readTableHead } from '../tables/columns.js';
import { columnsByContent, hasNoHead } from '../tables/columns-by-content.js';
import { type CellSegments, GapColumns } from './gap-columns.js';
import type { Line } from './lines.js';
import { TELLING_WORDS } from './minutes-in-rows.js';
import { type Range, type Segment, segmentsOf } from './segments.js';
import { isRule } from './table-row.js';

/** Rows of a table whose columns only gaps show: for each row its cells, and for each cell the ranges of its lines. */
export interface GapTable {
  readonly rows: readonly (readonly Range[])[][];
  /** The number of lines it takes. */
  readonly length: number;
}

interface TableLine {
  readonly line: Line;
  readonly cells: CellSegments;
}

const LONGEST_HEAD = 40;
const LONGEST_TABLE = 2000;
/** So many columns, at least, has a table none of whose heads is known. */
const LEAST_UNKNOWN = 4;
/** Share of a column's cells that must be references or dates for rows to begin with them. */
const MOST = 0.6;
/** Initials or a day. */
const BESIDE = /^(?:|[A-Z]{2,4}|ALL|[/&,]|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)$/;
const LEAST_TOLD = 2;
/** Share of the columns that are filled where a row begins, if nothing else shows it. */
const FULL_ROW = 0.75;

/**
 * The table that begins with `lines[at]`, as a PDF or a typist sets it: columns held apart by spaces, cells wrapped
 * over lines. Null where the lines are no table of asks or of minutes.
 */
export function readGapTable(lines: readonly Line[], at: number): GapTable | null {
  const first = lines[at];
  if (!first || first.text.length > 250 || !/\S\s{2,}\S/.test(first.text) || first.text.includes('|'))
    return null;
  const heads = segmentsOf(first);
  const known = heads.filter(({ words }) => columnOf(words) !== null).length;
  const isHead = heads.length > 1 && known > 1 && heads.every(({ words }) => isPlainHead(words));
  // Each run of lines with gaps is tried once: by its first.
  const opens =
    heads.length >= LEAST_UNKNOWN && segmentsOf(lines[at - 1] ?? first).length < LEAST_UNKNOWN - 1;
  if (!isHead && !opens) return null;
  const minutes = readTableHead(heads.map(({ words }) => words))?.asks === 'minutes';
  if (heads.length === 2 && !minutes) return null;
  const { body, length } = gather(lines, at, heads, minutes);
  const { from, rows } = cutIntoRows(body, heads.length, minutes);
  if (rows.length === 0) return null;
  const head = heads.map((segment, i) => [
    segment,
    ...body.slice(0, from).flatMap(({ cells }) => cells[i] ?? []),
  ]);
  const titles = head.map(wordsOf);
  const told = rows.map((row) => row.map(wordsOf));
  if (isBesideMinutes(titles, told)) return null;
  const isTable = hasNoHead(titles, told)
    ? columnsByContent(
        titles.map(() => ''),
        [titles, ...told],
        '',
      )
    : columnsByContent(titles, told, '');
  if (!minutes && !isTable) return null;
  return { rows: [head, ...rows].map((row) => row.map((cell) => cell.map(({ range }) => range))), length };
}

/** What the widest column tells, with initials and days beside its lines: minutes, and no rows of a table. */
function isBesideMinutes(titles: readonly string[], told: readonly (readonly string[])[]): boolean {
  const lengths = titles.map((_, i) => told.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0));
  const said = lengths.indexOf(Math.max(...lengths));
  const cells = told.map((row) => row[said] ?? '').filter((words) => words !== '');
  if (columnOf(titles[said] ?? '') === 'ask' || cells.length < LEAST_TOLD) return false;
  const isBeside = told.every((row) =>
    row.slice(said + 1).every((words) => words.split(' ').every((word) => BESIDE.test(word))),
  );
  return isBeside && cells.filter((words) => TELLING_WORDS.test(words)).length >= cells.length * MOST;
}

function isPlainHead(words: string): boolean {
  return (
    words.length <= LONGEST_HEAD && !/[:,;]$|\d{3}|^\(?\w{1,3}[.)] /.test(words) && /^[A-Za-z#*]/.test(words)
  );
}

function wordsOf(cell: readonly Segment[]): string {
  return cell.map(({ words }) => words).join(' ');
}

/** The lines below the heads that keep to their columns. */
function gather(
  lines: readonly Line[],
  at: number,
  heads: readonly Segment[],
  minutes: boolean,
): { body: TableLine[]; length: number } {
  const columns = new GapColumns(heads);
  const body: TableLine[] = [];
  let length = 1;
  for (; length < LONGEST_TABLE; length++) {
    const line = lines[at + length];
    if (!line || line.text.includes('|')) break;
    if (isRule(line.text)) continue;
    const segments = segmentsOf(line);
    if (segments.length === heads.length && segments.every(({ words }, i) => words === heads[i]?.words))
      break;
    if (isAcross(segments, lines[at + length + 1], columns)) continue;
    const cells = columns.place(segments);
    if (!cells || (line.afterBlank && headsASection(line.text, lines[at + length + 1]))) break;
    if (line.afterBlank && !minutes && standsUnder(cells)) {
      if (!beginsRow(lines[at + length + 1], columns) || /[.:;]$/.test(line.text)) break;
      continue;
    }
    body.push({ line, cells });
  }
  return { body, length };
}

/** "Meeting of 4 May" over its rows, where it is too long for the first column or its words are all capitals. */
function isAcross(
  [only, ...others]: readonly Segment[],
  next: Line | undefined,
  columns: GapColumns,
): boolean {
  if (!only || others.length > 0 || !/^[A-Z][^.;]*$/.test(only.words)) return false;
  return (columns.isTooLong(only) || !/[a-z]/.test(only.words)) && beginsRow(next, columns);
}

function beginsRow(line: Line | undefined, columns: GapColumns): boolean {
  const cells = line && columns.place(segmentsOf(line));
  return cells ? filledOf(cells) >= 3 : false;
}

/** "1.  Background" over "1.1  In 2014 …": the paper goes on below its table. */
function headsASection(text: string, next: Line | undefined): boolean {
  const number = /^\s*(\d{1,2})\.?\s+[A-Z][\w ,&’'-]{2,60}$/.exec(text)?.[1];
  return number !== undefined && new RegExp(`^\\s*${number}\\.1\\b`).test(next?.text ?? '');
}

/** After an empty line, a lone heading or "Next meeting: …" in the first column stands under the table, or heads its next part. */
function standsUnder(cells: CellSegments): boolean {
  return filledOf(cells) === 1 && cells.length > 2 && wordsOf(cells[0] ?? []).length > 3;
}

function filledOf(cells: CellSegments): number {
  return cells.filter((cell) => cell.length > 0).length;
}

function cutIntoRows(
  body: readonly TableLine[],
  width: number,
  minutes: boolean,
): { from: number; rows: Segment[][][] } {
  const begins = rowStarts(body, width, minutes);
  const from = begins.indexOf(true);
  const rows: Segment[][][] = [];
  if (from < 0) return { from: 0, rows };
  body.slice(from).forEach(({ cells }, i) => {
    if (begins[from + i]) rows.push(cells.map((cell) => [...cell]));
    else for (const [k, cell] of cells.entries()) rows.at(-1)?.[k]?.push(...cell);
  });
  return { from, rows };
}

/**
 * Which lines begin a row: with a reference or a date in the column that holds such, after an empty line (in minutes with nothing beside
 * what was said too), or with most cells filled.
 */
function rowStarts(body: readonly TableLine[], width: number, minutes: boolean): boolean[] {
  const anchor = anchorColumn(body, width);
  const parted = body.filter(({ line, cells }) => line.afterBlank && filledOf(cells) > 1).length > 1;
  return body.map(({ line, cells }, i) => {
    const words = anchor < 0 ? '' : wordsOf(cells[anchor] ?? []);
    if (anchor >= 0) return startsWith(words) && !goesOnADay(body[i - 1], words, anchor, line);
    if (parted) return (line.afterBlank || i === 0) && (minutes || filledOf(cells) > 1);
    return filledOf(cells) >= Math.max(2, Math.ceil(width * FULL_ROW)) || i === 0;
  });
}

function startsWith(words: string): boolean {
  return /^\(?[A-Z]{0,6}[ ./-]{0,2}\d|^\(?[a-z]\)$|^[A-Z]{2,5}[ /-]\(?\d/.test(words);
}

function goesOnADay(above: TableLine | undefined, words: string, anchor: number, line: Line): boolean {
  const before = above && !line.afterBlank ? wordsOf(above.cells[anchor] ?? []) : '';
  return before !== '' && /^(?:19|20)\d\d$/.test(words) && cellContent(`${before} ${words}`) === 'date';
}

function anchorColumn(body: readonly TableLine[], width: number): number {
  const full = body.filter(({ cells }) => filledOf(cells) >= Math.ceil(width * FULL_ROW)).length;
  for (let i = 0; i < width; i++) {
    const filled = body.map(({ cells }) => wordsOf(cells[i] ?? [])).filter((words) => words !== '');
    const starts = filled.filter((words) => startsWith(words) && words.length <= 24);
    // Behind the first column some rows may name a month or nothing.
    const isEach = i === 0 || starts.length >= full;
    if (isEach && starts.length > 0 && starts.length >= filled.length * MOST) return i;
  }
  return -1;
}
