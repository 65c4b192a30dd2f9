import { createHash } from 'node:crypto';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { findOwner } from '../../documents/name-match.rules.js';
import { decisionIn } from '../../extraction/answers/decision-words.js';
import { readDueCell } from '../../extraction/details/due-date.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { ResponseDecision } from '../../recommendations/states/recommendation-state.rules.js';
import {
  type NamedRecommendation,
  type RecommendationFinder,
  recommendationFinder,
} from './named-recommendation.rules.js';
import { type PastedRow, readPastedTable } from './pasted-table.rules.js';
import { type PlanColumn, type PlanLayout, planLayout } from './plan-columns.rules.js';

/** A line of a plan as it was pasted. What could not be read of it stands in its words. */
export type PlanLine = {
  /** Tells its fields from those of other lines; two lines of the same words have the same. */
  readonly key: string;
  readonly number: number;
  readonly words: string;
  /** Null where it names none, or more than one could be meant. */
  readonly recommendationId: number | null;
  readonly action: string;
  readonly ownerId: number | null;
  /** The words of an owner whom the register does not know; null where it does, or nobody is named. */
  readonly unknownOwner: string | null;
  readonly dueOn: CalendarDay | null;
  /** The words of a date that name no day; null where they do, or there are none. */
  readonly unreadDue: string | null;
  readonly decision: ResponseDecision | null;
  readonly reasons: string;
};

/** The lines of a plan, and what was taken for granted in reading them. */
export type ReadPlan = {
  readonly lines: readonly PlanLine[];
  readonly assumed: readonly string[];
  /** Why it was not read at all; null where it was. */
  readonly fault: string | null;
};

type OwnerFinder = (words: string) => OwnerOnDay | null;

/** More stands in no plan: each line and each cell is compared with every recommendation. */
const MOST_LINES = 300;
const MOST_COLUMNS = 40;

/** What the lines are read against. */
export type PlanMatter = {
  readonly rows: readonly RecommendationRow[];
  readonly owners: readonly OwnerOnDay[];
  readonly aliases: ReadonlyMap<string, number>;
};

/** Tells the fields about one text from those about another, whatever else is pasted with it. */
export function planKey(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}

/** Reads a plan that was pasted, line by line, as far as it says plainly what is meant. */
export function readPlan(pasted: string, matter: PlanMatter): ReadPlan {
  const table = readPastedTable(pasted);
  const fault = tableFault(table);
  if (fault) return { lines: [], assumed: [], fault };
  const findRecommendation = recommendationFinder(matter.rows);
  const ownerNamed = (cell: string) => findOwner(cell, matter.owners, matter.aliases);
  const layout = planLayout(table, {
    isRecommendation: (cell) => findRecommendation(cell) !== null,
    isOwner: (cell) => ownerNamed(cell) !== null,
  });
  const rows = table.slice(layout.heads.length > 0 ? 1 : 0);
  const places = placesOf(rows, layout, matter.rows, findRecommendation);
  const lines = rows.map((row, at) =>
    lineOf(row, at + 1, layout, places[at]?.id ?? null, { owners: matter.owners, findOwner: ownerNamed }),
  );
  const assumed = [...new Set(places.flatMap((place) => place?.assumed ?? []))];
  const untold = [...unusedColumns(layout, rows), ...unreadDecisions(rows, layout)];
  return { lines, assumed: [...assumed, ...untold], fault: null };
}

/** @param table with its heads */
function tableFault(table: readonly PastedRow[]): string | null {
  if (table.length > MOST_LINES + 1) return `Paste ${MOST_LINES} plan lines or fewer`;
  const isWide = table.some(({ cells }) => cells.length > MOST_COLUMNS);
  return isWide ? `Paste ${MOST_COLUMNS} columns or fewer` : null;
}

function cellOf({ cells }: PastedRow, { columns }: PlanLayout, kind: PlanColumn): string {
  return cells[columns.indexOf(kind)] ?? '';
}

const IN_ORDER = 'No column gives the recommendations, so the lines are matched to them in order';
const AS_ABOVE = 'A line without a recommendation belongs to the one above it';

/** Which recommendation each line is about. */
function placesOf(
  rows: readonly PastedRow[],
  layout: PlanLayout,
  recommendations: readonly RecommendationRow[],
  findRecommendation: RecommendationFinder,
): (NamedRecommendation | null)[] {
  if (!layout.columns.includes('recommendation')) {
    const isWhole = rows.length === recommendations.length;
    return rows.map((_, at) => {
      const recommendation = isWhole ? recommendations[at] : undefined;
      return recommendation ? { id: recommendation.id, assumed: IN_ORDER } : null;
    });
  }
  let above: NamedRecommendation | null = null;
  return rows.map((row) => {
    const cell = cellOf(row, layout, 'recommendation');
    if (cell === '') return above && { ...above, assumed: AS_ABOVE };
    above = findRecommendation(cell);
    return above;
  });
}

function lineOf(
  row: PastedRow,
  number: number,
  layout: PlanLayout,
  recommendationId: number | null,
  { owners, findOwner }: { readonly owners: readonly OwnerOnDay[]; readonly findOwner: OwnerFinder },
): PlanLine {
  const cell = (kind: PlanColumn) => cellOf(row, layout, kind);
  const owner = cell('owner');
  const known = owner === '' ? null : (findOwner(owner) ?? holderNamed(owner, owners));
  const { dueOn, duePhrase } = readDueCell(cell('due'));
  return {
    key: planKey(row.words),
    number,
    words: row.words,
    recommendationId,
    action: cell('action'),
    ownerId: known?.id ?? null,
    unknownOwner: known || owner === '' ? null : owner,
    dueOn,
    unreadDue: duePhrase,
    decision: decisionIn(cell('decision')),
    reasons: cell('reasons'),
  };
}

/** The post that somebody of this name holds alone. */
function holderNamed(name: string, owners: readonly OwnerOnDay[]): OwnerOnDay | null {
  const held = owners.filter(({ holder }) => holder?.toLowerCase() === name.toLowerCase());
  return held.length === 1 ? (held[0] ?? null) : null;
}

function unusedColumns({ columns, heads }: PlanLayout, rows: readonly PastedRow[]): string[] {
  const unused = columns.flatMap((column, at) =>
    column === null && rows.some(({ cells }) => cells[at]) ? [heads[at] || `column ${at + 1}`] : [],
  );
  return unused.length === 0 ? [] : [`Not used: ${unused.join(', ')}`];
}

function unreadDecisions(rows: readonly PastedRow[], layout: PlanLayout): string[] {
  const unread = rows
    .map((row) => cellOf(row, layout, 'decision'))
    .filter((cell) => cell && !decisionIn(cell));
  return [...new Set(unread)].map(
    (words) => `“${words}” does not give a decision, so the answer chosen on this page is used`,
  );
}
