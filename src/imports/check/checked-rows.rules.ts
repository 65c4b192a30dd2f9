import type { ItemKind, RowState } from '../import.rules.js';
import type { ReadRow } from '../rows/row-draft.js';
import { changedFacts } from './changed-facts.rules.js';
import type { KnownItem } from './import-references.queries.js';

/** What a row would become if it were taken in now. */
export type CheckedRow = ReadRow & {
  readonly state: Exclude<RowState, 'waiting'>;
  /** What it would change, each in words. */
  readonly changes: readonly string[];
};

/** Compares rows with what earlier sheets said of their items. */
export function checkRows(read: readonly ReadRow[], known: readonly KnownItem[]): CheckedRow[] {
  const facts = new Map(
    known.map((item) => [nameOf(item.bodyId, item.key, item.kind, item.part), item.facts]),
  );
  return read.map((row) => {
    const { draft } = row;
    if (!draft) return { ...row, state: 'not-fitting', changes: [] };
    const { bodyId, key, recommendation, isContinued, actions } = draft;
    const items = [
      ...(recommendation && !isContinued
        ? [{ stated: recommendation as object, before: facts.get(nameOf(bodyId, key, 'recommendation', 1)) }]
        : []),
      ...actions.map((stated) => ({
        stated: stated as object,
        before: facts.get(nameOf(bodyId, key, 'action', stated.part)),
      })),
    ];
    if (items.every(({ before }) => before === undefined)) return { ...row, state: 'new', changes: [] };
    const changes = items.flatMap(({ stated, before }) =>
      before ? changedFacts<object>(before, stated).map(({ words }) => words) : ['a new action'],
    );
    return { ...row, state: changes.length > 0 ? 'changed' : 'unchanged', changes };
  });
}

function nameOf(bodyId: number, key: string, kind: ItemKind, part: number): string {
  return `${bodyId} ${kind} ${part} ${key}`;
}
