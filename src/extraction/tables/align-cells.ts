import type { Block } from '../blocks/block.js';
import { continuesList, isBullet } from '../blocks/marker.js';
import { Passage } from '../blocks/passage.js';
import { ColumnHabit, type FlatCell, fitOf, flatCell } from './cell-fit.js';
import type { ExtractedColumn } from './columns.js';
import type { TableRow } from './table-row.js';

/** What it takes to leave a column empty, or the one of what is asked. */
const SKIP = 0.7;
const SKIP_ASK = 1.6;
/** A cell of several lines: what it takes that one more belongs to the cell before it, and where that one plainly goes on. */
const BEHIND = 0.4;
const GOES_ON = 0.1;
/** What speaks for a list within a cell. */
const NEXT = 1;
/** A line that goes on with the one before it begins no row. */
const CUT = 1.5;
/** A line between the rows that belongs to none. */
const OUT = 0.45;
/** The same before the first row, and of more such lines. */
const BEFORE = 1;
/** The first column, and the number of an item, begin rows. */
const OPENS = 0.3;
/** The same of a column that is seldom filled, and of one that always is. */
const SELDOM = 0.1;
const MISSED = 1.6;
const PASSES = 2;
const TYPED: ReadonlySet<ExtractedColumn> = new Set([
  'reference',
  'owner',
  'due',
  'status',
  'decision',
  'type',
]);
const EMPTY = Passage.of('', []);
const NUMBER = 1;
const LOW = Number.NEGATIVE_INFINITY;

/** Lines set into rows and columns, and how well they fit there. */
export interface Alignment {
  readonly rows: readonly TableRow[];
  readonly score: number;
  /** The block after the last row. */
  readonly next: number;
}

interface Step {
  score: number;
  from: number;
  opens: boolean;
}

/**
 * Sets lines that were the cells of a table into its columns again, by what each holds: of all ways to read them in their order the one
 * that fits best. Cells may be missing, or have several lines; lines between the rows may belong to none. Twice: the second time it
 * is known what each column mostly holds, and how often it is empty.
 */
export function alignCells(
  blocks: readonly Block[],
  from: number,
  end: number,
  columns: readonly ExtractedColumn[],
): Alignment {
  const cells = blocks.slice(from, end).map(flatCell);
  let path = bestPath(cells, columns, []);
  for (let pass = 0; pass < PASSES; pass++) {
    const { places, opens, behind } = path;
    const habits = columns.map(() => new ColumnHabit());
    cells.forEach((cell, i) => {
      if (!behind[i]) habits[places[i] ?? -1]?.add(cell);
    });
    path = bestPath(cells, columns, habits, opens.filter((isOpen) => isOpen).length);
  }
  return { ...withoutLoneCells(rowsOf(blocks, from, columns, path), columns), score: path.score };
}

interface FoundRows {
  readonly rows: readonly TableRow[];
  /** The block after each. */
  readonly ends: readonly number[];
}

interface Path {
  /** The column of each line; -1 outside of rows. */
  readonly places: readonly number[];
  /** Which lines begin a row, and which go on with the cell before them. */
  readonly opens: readonly boolean[];
  readonly behind: readonly boolean[];
  readonly score: number;
}

/** The state behind a line is its column; two more stand for a line between the rows, and for all behind the last row. */
function bestPath(
  cells: readonly FlatCell[],
  columns: readonly ExtractedColumn[],
  habits: readonly ColumnHabit[],
  rows = 0,
): Path {
  const width = columns.length;
  const [out, ended] = [width, width + 1];
  const skipped = [0];
  columns.forEach((column, i) => {
    const often = habits[i]?.filledOf(rows);
    const skip = often === undefined ? SKIP : Math.max(SELDOM, MISSED * often * often);
    skipped.push((skipped[i] ?? 0) + (column === 'ask' ? SKIP_ASK : skip));
  });
  const between = (a: number, b: number) => (skipped[b] ?? 0) - (skipped[a] ?? 0);
  const closing = (state: number) => (state < width ? between(state + 1, width) : 0);
  let last: number[] = Array.from({ length: width + 2 }, (_, i) => (i === out ? 0 : LOW));
  const steps: Step[][] = [];
  cells.forEach((cell, n) => {
    const above = cells[n - 1];
    const runsOn = cell.isLower || (above?.isUnfinished ?? false);
    const isNext = goesOnWith(above, cell);
    let [close, closer] = [LOW, out];
    for (let state = 0; state <= out; state++) {
      const score = (last[state] ?? LOW) - closing(state);
      if (score > close) [close, closer] = [score, state];
    }
    const opening = close - (runsOn || isNext ? CUT : 0) - (cell.isBullet ? 1 : 0);
    const step = columns.map((column, c): Step => {
      const fit = fitOf(cell, column) + (habits[c]?.fit(cell) ?? 0);
      const opensWell = c === 0 || cell.number ? OPENS : 0;
      // A number before the words of the next cell fills the column of numbers.
      const numbered = cell.number !== null && c > 0 && columns[0] === 'reference' ? 1 : 0;
      const skip = between(numbered, c) - numbered * NUMBER;
      let best: Step = { score: opening + fit + opensWell - skip, from: closer, opens: true };
      for (let b = 0; b < c; b++) {
        const score = (last[b] ?? LOW) + fit - between(b + 1, c) - (isNext ? CUT : 0);
        if (score > best.score) best = { score, from: b, opens: false };
      }
      const price = isNext ? -NEXT : runsOn || cell.isBullet ? GOES_ON : BEHIND;
      const behind = (last[c] ?? LOW) + Math.min(0, fit) - price;
      return behind > best.score ? { score: behind, from: c, opens: false } : best;
    });
    const isOver = (last[ended] ?? LOW) >= close;
    steps.push([
      ...step,
      { score: close - (closer === out ? BEFORE : OUT), from: closer, opens: false },
      { score: isOver ? (last[ended] ?? LOW) : close, from: isOver ? ended : closer, opens: false },
    ]);
    last = (steps.at(-1) ?? []).map(({ score }) => score);
  });
  return pathBack(
    steps,
    last.map((score, state) => score - closing(state)),
    width,
  );
}

/** "b)" below "a)", or "1." below a line that ends with a colon: one cell holds a list. */
function goesOnWith(above: FlatCell | undefined, { number }: FlatCell): boolean {
  if (!above || !number) return false;
  return above.words.endsWith(':') || (above.number !== null && continuesList(above.number, number));
}

function pathBack(steps: readonly Step[][], last: readonly number[], width: number): Path {
  const score = Math.max(...last);
  const [places, opens, behind]: [number[], boolean[], boolean[]] = [[], [], []];
  let state = last.indexOf(score);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]?.[state];
    if (!step) break;
    places[i] = state < width ? state : -1;
    opens[i] = step.opens;
    behind[i] = state < width && step.from === state && !step.opens;
    state = step.from;
  }
  return { places, opens, behind, score };
}

function rowsOf(
  blocks: readonly Block[],
  from: number,
  columns: readonly ExtractedColumn[],
  { places, opens }: Path,
): FoundRows {
  const ask = columns.indexOf('ask');
  const rows: Block[][][] = [];
  const ends: number[] = [];
  places.forEach((column, i) => {
    const block = blocks[from + i];
    if (!block || column < 0) return;
    if (opens[i]) rows.push(columns.map(() => []));
    rows.at(-1)?.[column]?.push(block);
    ends[rows.length - 1] = from + i + 1;
  });
  const at = new Map(blocks.slice(from, from + places.length).map((block, i) => [block, from + i]));
  return {
    ends: ends.flatMap((end, n) => listed(rows[n]?.[ask] ?? []).map(() => end)),
    rows: rows.flatMap((row) =>
      listed(row[ask] ?? []).map((asked): TableRow => {
        const cells = row.map((cell, i) => (i === ask ? asked : cell));
        const first = cells.find((cell) => cell.length > 0)?.[0] ?? asked[0];
        const number = numberOf(first) ?? numberOf(asked[0]);
        const marker = asked[0]?.marker;
        return {
          block: (first && at.get(first)) ?? from,
          cells: cells.map((cell) => Passage.joined([EMPTY, ...cell.map(({ passage }) => passage)])),
          ...(number ? { reference: number } : {}),
          ...(marker && !isBullet(marker) ? { marker } : {}),
        };
      }),
    ),
  };
}

/** The number before the words of a cell. */
function numberOf(block: Block | undefined): string | null {
  const marker = block?.passage.isEmpty ? null : block?.marker;
  return marker && !isBullet(marker) ? marker.printed : null;
}

/** What is asked in a cell: each item of a list by itself, where nothing leads to it. */
function listed(asked: readonly Block[]): readonly (readonly Block[])[] {
  const [first] = asked;
  const isList = asked.length > 1 && asked.every(({ marker }) => marker !== null && !isBullet(marker));
  return isList && !first?.passage.text.endsWith(':') ? asked.map((block) => [block]) : [asked];
}

/** A line that fills a row by itself heads some rows; what says nothing of who, when or how far stands below the table. */
function withoutLoneCells(
  { rows, ends }: FoundRows,
  columns: readonly ExtractedColumn[],
): Pick<Alignment, 'rows' | 'next'> {
  const filled = ({ cells }: TableRow) => cells.filter(({ isEmpty }) => !isEmpty).length;
  const isWhole = (row: TableRow) => filled(row) > 1;
  const tells = (row: TableRow) =>
    filled(row) > 2 || row.cells.some(({ isEmpty }, i) => !isEmpty && TYPED.has(columns[i] ?? 'other'));
  const mostTell = rows.filter(tells).length > rows.length / 2;
  const last = rows.findLastIndex((row) => isWhole(row) && (!mostTell || tells(row)));
  return { rows: rows.slice(0, last + 1).filter(isWhole), next: ends[last] ?? 0 };
}
