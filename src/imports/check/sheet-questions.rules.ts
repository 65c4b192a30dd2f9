import { COLUMN_FIELD_NAMES, COLUMN_FIELDS, type ColumnField, VERDICT_MEANINGS } from '../import.rules.js';
import type { ExistingNames, ImportPlan } from '../import-plan.js';
import { newOwnerKind } from '../rows/owner-kind.rules.js';
import { leadNamed, ownersNamed } from '../rows/owner-list.rules.js';
import { matchingOwner, nearOwners } from '../rows/owner-match.rules.js';
import { plainWords } from '../rows/plain-words.rules.js';
import { cellsBy, type SheetRow } from '../rows/row-cells.js';
import { orderOf } from '../rows/sheet-date.rules.js';
import type { CheckedRow } from './checked-rows.rules.js';

/** A column with dates that can only be read with the month first; nothing of the sheet is taken before somebody answers. */
export type OrderQuestion = { readonly field: ColumnField; readonly examples: readonly string[] };

/** An owner of a sheet whom we do not know. */
export type UnknownOwner = {
  readonly name: string;
  /** What it can be added as; null where it is none of a post or team. */
  readonly kind: 'post' | 'team' | null;
  readonly rows: number;
  /** Whether it would own an action, and is not only named beside its owner. */
  readonly isLead: boolean;
  /** Known owners with nearly that name: one of them is chosen, or that it is another, before it is added. */
  readonly near: readonly { readonly id: number; readonly name: string }[];
};

const DATE_FIELDS = COLUMN_FIELDS.filter((field) => field.endsWith('On'));
const EXAMPLES = 3;

/** The columns of which it must be asked whether the month stands first. */
export function orderQuestions(
  rows: readonly SheetRow[],
  { columns, dateOrders = {} }: Pick<ImportPlan, 'columns' | 'dateOrders'>,
): OrderQuestion[] {
  return DATE_FIELDS.flatMap((field) => {
    if (columns[field] === undefined || dateOrders[field]) return [];
    const values = rows.map((row) => cellsBy(columns, row)(field)).filter(Boolean);
    const order = orderOf(values);
    if (order !== 'month-first' && order !== 'both') return [];
    const odd = values.filter((value) => orderOf([value]) === 'month-first');
    return [{ field, examples: [...new Set(odd)].slice(0, EXAMPLES) }];
  });
}

/** The owners whom nobody knows, the most frequent first. */
export function unknownOwners(
  rows: readonly CheckedRow[],
  owners: ExistingNames['owners'],
  { ownerChoices = {} }: Pick<ImportPlan, 'ownerChoices'>,
): UnknownOwner[] {
  const counts = new Map<string, number>();
  const cells = ownerCells(rows);
  const leads = new Set([...cells.keys()].map((cell) => leadNamed(cell, owners)));
  for (const [cell, count] of cells)
    for (const name of new Set(ownersNamed(cell, owners))) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .filter(([name]) => matchingOwner(name, owners, ownerChoices) === null)
    .map(([name, count]) => ({
      name,
      kind: ownerChoices[plainWords(name)] === 'as-written' ? null : newOwnerKind(name),
      rows: count,
      isLead: leads.has(name),
      near: ownerChoices[plainWords(name)] ? [] : nearOwners(name, owners),
    }))
    .sort((one, other) => other.rows - one.rows);
}

/** Every different cell of owners, and how many rows have it. */
export function ownerCells(rows: readonly CheckedRow[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { draft } of rows)
    for (const cell of new Set(draft?.actions.flatMap(({ owner }) => owner ?? [])))
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
  return cells;
}

/** How many rows would be new without a day on which they were made, and answered without one. */
export function undatedRows(rows: readonly CheckedRow[]): {
  readonly made: number;
  readonly answered: number;
} {
  return { made: rows.filter(isMadeUndated).length, answered: rows.filter(isAnsweredUndated).length };
}

/** Whether a row would make an item of which nobody knows the day. */
export function isMadeUndated({ state, draft }: CheckedRow): boolean {
  return state === 'new' && draft?.madeOn === null;
}

/** Whether a row would record a response of which nobody knows the day. */
export function isAnsweredUndated({ state, draft }: CheckedRow): boolean {
  const isNews = state === 'new' || state === 'changed';
  return isNews && !!draft?.recommendation?.decision && !draft.recommendation.decidedOn;
}

/** The statuses that may be verdicts of scrutiny, where nobody has named the meeting that gave them. */
export function unnamedVerdicts(rows: readonly SheetRow[], plan: ImportPlan): string[] {
  if (plan.verdictOn || plan.columns.verdictOn !== undefined) return [];
  const words = rows.flatMap((row) => {
    const cell = cellsBy(plan.columns, row);
    return [cell('status'), cell('verdict')].filter((said) =>
      VERDICT_MEANINGS.includes(plan.meanings[plainWords(said)] ?? 'nothing'),
    );
  });
  return [...new Set(words)];
}

export function columnName(field: ColumnField, plan: ImportPlan, headings: readonly string[]): string {
  const index = plan.columns[field];
  return (index === undefined ? null : headings[index]) ?? COLUMN_FIELD_NAMES[field];
}
