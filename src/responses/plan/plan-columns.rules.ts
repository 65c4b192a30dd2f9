import { decisionIn } from '../../extraction/answers/decision-words.js';
import { readDueCell } from '../../extraction/details/due-date.js';
import { columnOf } from '../../extraction/tables/columns.js';
import type { PastedRow } from './pasted-table.rules.js';

/** What a column of a plan holds; `null` where nothing of it is read. */
export type PlanColumn = 'recommendation' | 'action' | 'owner' | 'due' | 'decision' | 'reasons';

/** What the register knows, by which cells are told apart. */
export type PlanNames = {
  /** Whether words name a recommendation that is answered: its reference, label or words. */
  readonly isRecommendation: (cell: string) => boolean;
  readonly isOwner: (cell: string) => boolean;
};

/** Which column holds what, and how many rows at the top are its heads. */
export type PlanLayout = {
  readonly columns: readonly (PlanColumn | null)[];
  readonly heads: readonly string[];
};

const HEADS: readonly [PlanColumn, RegExp][] = [
  ['recommendation', /^(?:rec(?:ommendation)?s?|labels?)\.?(?: ?(?:no|ref(?:erence)?|number|#))?\.?$/i],
  ['reasons', /\b(?:reasons?|comments?|notes?)\b/i],
  ['action', /\b(?:actions?|tasks?|steps?|milestones?|activit(?:y|ies)|plan|to do|to be done|what)\b/i],
  ['due', /^(?:dates?|by)$/i],
];
const FROM_PAPERS: Readonly<Record<string, PlanColumn>> = {
  reference: 'recommendation',
  owner: 'owner',
  due: 'due',
  decision: 'decision',
  answer: 'decision',
};

/** Reads the columns by their heads, else by what stands in them. */
export function planLayout(rows: readonly PastedRow[], names: PlanNames): PlanLayout {
  const first = rows[0]?.cells ?? [];
  const named = first.map((cell) => headOf(cell));
  const isHead = named.filter((column) => column !== null).length >= 2 && !first.some(names.isRecommendation);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => (isHead ? (named[at] ?? null) : null));
  const cellsOf = (at: number) =>
    rows.slice(isHead ? 1 : 0).flatMap(({ cells }) => (cells[at] ? [cells[at]] : []));
  return {
    columns: byContent(withoutRepeats(columns), (at) => !isHead || !first[at], cellsOf, names),
    heads: isHead ? first : [],
  };
}

function headOf(cell: string): PlanColumn | null {
  const words = cell.replace(/[*:]/g, '').trim();
  const column = columnOf(words);
  if (column === 'owner' || column === 'due') return column;
  const own = HEADS.find(([, pattern]) => words.length <= 60 && pattern.test(words));
  return own?.[0] ?? (column === null ? null : (FROM_PAPERS[column] ?? null));
}

/** The first column of a kind counts. */
function withoutRepeats(columns: readonly (PlanColumn | null)[]): (PlanColumn | null)[] {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}

const MOSTLY = 0.6;
const SHORT = 40;

/** @param isOpen whether a column without a name of its own may be anything */
function byContent(
  columns: (PlanColumn | null)[],
  isOpen: (at: number) => boolean,
  cellsOf: (at: number) => readonly string[],
  { isRecommendation, isOwner }: PlanNames,
): (PlanColumn | null)[] {
  const take = (kind: PlanColumn, score: (cells: readonly string[]) => number, least: number) => {
    if (columns.includes(kind)) return;
    const scores = columns.map((column, at) =>
      column === null && isOpen(at) && cellsOf(at).length > 0 ? score(cellsOf(at)) : 0,
    );
    const best = Math.max(0, ...scores);
    if (best >= least) columns[scores.indexOf(best)] = kind;
  };
  const shareOf = (fits: (cell: string) => boolean) => (cells: readonly string[]) =>
    cells.filter(fits).length / cells.length;
  take('recommendation', shareOf(isRecommendation), MOSTLY);
  take(
    'due',
    shareOf((cell) => cell.length <= SHORT && readDueCell(cell).dueOn !== null),
    0.5,
  );
  take('owner', shareOf(isOwner), 0.3);
  take(
    'decision',
    shareOf((cell) => cell.length <= SHORT && decisionIn(cell) !== null),
    MOSTLY,
  );
  take('action', (cells) => cells.join('').length / cells.length, 1);
  take(
    'owner',
    shareOf((cell) => cell.length <= 80 && !/^\d+$/.test(cell)),
    MOSTLY,
  );
  return columns;
}
