import { anyOf } from '../any-of.js';
import { MONTH } from '../details/written-day.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import type { ExtractedColumn } from '../tables/columns.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import { readMarker } from './marker.js';

/** Longer rows are running text. */
export const MOST_WORDS = 400;
/** Who, when and how far take no more words. */
const LONGEST_TYPED = 9;
const LONGEST_OTHER = 7;
const LONGEST_CELL = 150;
const SHORTEST_ASK = 3;
const SKIP = 0.5;
const SKIP_ASK = 3;
const MISFIT = -4;
/** What one more row costs, and one that begins otherwise than the first. */
const ROW = 1;
const UNLIKE = 4;
/** What is asked, where nothing else says where a row ends, has to begin as an ask does. */
const UNOPENED = 1.5;
/** A day in a column of which nothing is known: of a meeting, or when it was raised. */
const OF_A_DAY = 1;
const FITS: Partial<Record<ExtractedColumn, readonly CellContent[]>> = {
  reference: ['reference'],
  owner: ['who'],
  due: ['date', 'status'],
  status: ['status'],
  decision: ['decision', 'status'],
  type: ['type'],
};
const NOTHING = /^(?:[-–—]|n\/?[ak]|tb[acd]|none)$/i;
/** What a cell neither ends nor begins with. */
const HANGS = /^(?:of|the|a|an|and|to|for|in|on|by|with|at|or|from|that|its|their|be|\W)$/i;

/** What follows a name in the next cell. */
const NO_NAME = new RegExp(
  `^(?:${MONTH}|${anyOf`
  accepted|agreed|approved|rejected|noted|yes|no|partial(?:ly)?|not|open|closed|completed?|done|ongoing|on-going|monthly|quarterly|annually
  spring|summer|autumn|winter|early|mid|late|by|from|end|with|sent|TBC|asap
`})\\b`,
  'i',
);

/** Where each column's cell begins and ends among the words of a row, and how well they fit. */
export interface RunCells {
  readonly cells: readonly (readonly [number, number])[];
  readonly score: number;
}

/** Parts the words of a row, between which only spaces stand, into its cells: of all ways the one that fits what the columns hold. */
export function runCells(words: readonly string[], columns: readonly ExtractedColumn[]): RunCells {
  const { rows, score } = runRows(words, columns, false);
  return { cells: rows[0] ?? columns.map(() => [0, 0]), score };
}

/** Where the cells of each row begin and end among words of which nothing tells where one row ends. */
interface RunRows {
  readonly rows: readonly (readonly (readonly [number, number])[])[];
  readonly score: number;
}

interface Step {
  readonly score: number;
  /** Where the last cell begins, and how many were known of its row. */
  readonly from: number;
  readonly opens: boolean;
}

/** The same of one row, or of as many as fit best. */
export function runRows(
  words: readonly string[],
  columns: readonly ExtractedColumn[],
  several = true,
): RunRows {
  const fit = fitIn(words, columns, several ? UNOPENED : 0);
  const [count, width] = [words.length, columns.length];
  const LOW = Number.NEGATIVE_INFINITY;
  const steps: (Step | undefined)[][] = Array.from({ length: count + 1 }, () => []);
  const reach = (at: number, done: number, step: Step) => {
    if (step.score > (steps[at]?.[done]?.score ?? LOW)) (steps[at] as Step[])[done] = step;
  };
  const skips = (at: number) =>
    columns.forEach((column, c) => {
      const before = steps[at]?.[c];
      const price = column === 'ask' ? SKIP_ASK : SKIP;
      if (before) reach(at, c + 1, { score: before.score - price, from: at, opens: false });
    });
  reach(0, 0, { score: 0, from: 0, opens: true });
  for (let at = 0; at <= count; at++) {
    skips(at);
    const whole = steps[at]?.[width];
    if (several && whole && at > 0 && at < count) {
      reach(at, 0, { score: whole.score - beginning(words, at), from: at, opens: true });
      skips(at);
    }
    columns.forEach((column, c) => {
      const before = steps[at]?.[c];
      if (!before) return;
      const longest = FITS[column] ? LONGEST_TYPED : column === 'other' ? LONGEST_OTHER : LONGEST_CELL;
      for (let end = at + 1; end <= Math.min(count, at + longest); end++)
        reach(end, c + 1, { score: before.score + fit(column, at, end), from: at, opens: false });
    });
  }
  return { rows: rowsBack(steps, count, width), score: steps[count]?.[width]?.score ?? LOW };
}

const MONTH_NAME = new RegExp(`^${MONTH}\\b`);

/** What it takes to begin one more row: much where the first begins with a number or a day, and this does not. */
function beginning(words: readonly string[], at: number): number {
  const [first, here] = [words[0] ?? '', words[at] ?? ''].map(maskOf);
  const isDay = MONTH_NAME.test(words[at + 1] ?? '') && !MONTH_NAME.test(words[1] ?? '');
  if (first?.includes('9')) return first === here && !isDay ? 0 : UNLIKE;
  return /^[A-Z(]/.test(words[at] ?? '') ? ROW : UNLIKE;
}

function maskOf(word: string): string {
  return word
    .replace(/[A-Z]+/g, 'A')
    .replace(/[a-z]+/g, 'a')
    .replace(/\d+/g, '9');
}

function rowsBack(
  steps: readonly (readonly (Step | undefined)[])[],
  count: number,
  width: number,
): [number, number][][] {
  const rows: [number, number][][] = [];
  let [at, done] = [count, width];
  for (let row: [number, number][] = []; ; ) {
    const step = steps[at]?.[done];
    if (!step) return rows;
    if (step.opens) {
      rows.unshift(row);
      row = [];
      if (at === 0) return rows;
      done = width;
      continue;
    }
    row.unshift([step.from, at]);
    [at, done] = [step.from, done - 1];
  }
}

/** How well the words from one place to another are a cell of a column. */
function fitIn(words: readonly string[], columns: readonly ExtractedColumn[], unopened: number) {
  const contents = new Map<number, CellContent>();
  const contentOf = (from: number, to: number) => {
    const key = from * (LONGEST_TYPED + 1) + (to - from);
    const known = contents.get(key) ?? cellContent(words.slice(from, to).join(' ').replace(/[,;]$/, ''));
    contents.set(key, known);
    return known;
  };
  const opens = words.map((word, i) => opening(word, words.slice(i, i + 14).join(' ')));
  const marker = columns[0] === 'ask' ? readMarker(words.slice(0, 2).join(' ')) : null;
  if (marker) opens[0] = opening(words[1] ?? '', words.slice(1, 14).join(' '));
  return (column: ExtractedColumn, start: number, end: number): number => {
    const typed = FITS[column];
    if (typed) return typedFit(typed, contentOf(start, end), words, start, end);
    const missed = column === 'ask' && opens[start] === 0 ? unopened : 0;
    const isDay = column === 'other' && contentOf(start, end) === 'date';
    return openFit(column, words, opens[start] ?? 0, start, end) + (isDay ? OF_A_DAY : 0) - missed;
  };
}

function typedFit(
  typed: readonly CellContent[],
  content: CellContent,
  words: readonly string[],
  start: number,
  end: number,
): number {
  if (content === 'nothing' || (end === start + 1 && NOTHING.test(words[start] ?? ''))) return 1;
  if (!typed.includes(content)) return MISFIT;
  if (content === 'reference' && /\d/.test(words.slice(start, end - 1).join(''))) return MISFIT;
  if (HANGS.test(words[start] ?? '') || HANGS.test(words[end - 1] ?? '')) return MISFIT;
  const last = words[end - 1] ?? '';
  if (content === 'who' && end > start + 1 && NO_NAME.test(last)) return MISFIT;
  // Whole names and days before parts of them.
  return 2 + (content === 'date' ? 0.3 : 0.1) * (end - start) - (content === typed[0] ? 0 : 0.5);
}

function openFit(
  column: ExtractedColumn,
  words: readonly string[],
  opens: number,
  start: number,
  end: number,
): number {
  const final = words[end - 1] ?? '';
  const ending = /[.;?]$/.test(final) ? 0.6 : HANGS.test(final) ? -2 : 0;
  const beginning = /^[A-Z“"'‘(\d£]/.test(words[start] ?? '') ? 0 : -1.5;
  if (column === 'ask' && end - start < SHORTEST_ASK) return MISFIT;
  if (column === 'other') return 0.2 + beginning + ending / 2;
  return (column === 'ask' ? 1 + opens : 0.5) + beginning + ending;
}

/** How well an ask begins with a word. */
function opening(word: string, words: string): number {
  return /^[A-Z(“"'‘]/.test(word) && readsAsAsk(words) ? 1 : 0;
}
