import { spokenDay } from '../../calendar/spoken-day.js';
import type { ItemKind, RowState } from '../import.rules.js';
import type { ExistingNames, RegisterItem } from '../import-plan.js';
import { inCell } from '../rows/read-days.rules.js';
import type { ActionRowFacts, DraftAction, RecommendationRowFacts, RowDraft } from '../rows/row-draft.js';
import type { PlacedRow } from '../rows/sheet-drafts.rules.js';
import { changedFacts } from './changed-facts.rules.js';
import type { ExistingItem } from './import-references.queries.js';
import { asRegistered, fixedFacts } from './registered-facts.rules.js';

/** What a row would become if it were taken in now. */
export type CheckedRow = PlacedRow & {
  readonly state: Exclude<RowState, 'waiting'>;
  /** What it would change, each in words. */
  readonly changes: readonly string[];
  /** Our references of the items that it changes or says again. */
  readonly references: readonly string[];
};

type Facts = RecommendationRowFacts | ActionRowFacts;
type Before = { readonly facts: Facts; readonly reference: string; readonly dueOn: ExistingItem['dueOn'] };
type Compared = { readonly stated: Facts; readonly before: Before | undefined };

/** Compares rows with what earlier sheets said of their items, and rows with our own references with the register itself. */
export function checkRows(
  placed: readonly PlacedRow[],
  known: readonly ExistingItem[],
  names: ExistingNames,
  withoutItem: ReadonlySet<number>,
): CheckedRow[] {
  const facts = new Map(
    known.map((item) => [nameOf(item.bodyId, item.key, item.kind, item.part), item] as const),
  );
  return placed.map((row): CheckedRow => {
    if (withoutItem.has(row.rowNumber))
      return { ...row, draft: null, reason: null, state: 'no-item', changes: [], references: [] };
    const { draft } = row;
    if (!draft) return { ...row, state: 'not-fitting', changes: [], references: [] };
    if (draft.own) return checkOwn(row, draft, names.items?.get(draft.own.reference), names);
    return checked(row, draft, itemsOf(draft, facts));
  });
}

function itemsOf(draft: RowDraft, facts: ReadonlyMap<string, ExistingItem>): Compared[] {
  const { bodyId, key, recommendation, isContinued, actions } = draft;
  const part = draft.recommendationPart ?? 1;
  return [
    ...(recommendation && !isContinued
      ? [{ stated: recommendation, before: facts.get(nameOf(bodyId, key, 'recommendation', part)) }]
      : []),
    ...actions.map((stated) => ({ stated, before: facts.get(nameOf(bodyId, key, 'action', stated.part)) })),
  ];
}

function checkOwn(
  row: PlacedRow,
  draft: RowDraft,
  item: RegisterItem | undefined,
  names: ExistingNames,
): CheckedRow {
  if (!item) throw new Error(`${draft.own?.reference} was read and is not there`);
  const before = { facts: item.facts, reference: item.reference, dueOn: dueOf(item.facts) };
  const [first] = draft.actions;
  const stated = asRegistered(draft.recommendation ?? first ?? item.facts, item, names.owners);
  const settled: RowDraft = {
    ...draft,
    recommendation: draft.recommendation ? (stated as RecommendationRowFacts) : null,
    actions: first ? [stated as DraftAction] : [],
    refusedCells: [...(draft.refusedCells ?? []), ...fixedFacts(draft, item)],
  };
  return checked(row, settled, [{ stated, before }]);
}

function checked(row: PlacedRow, draft: RowDraft, items: readonly Compared[]): CheckedRow {
  const references = items.flatMap(({ before }) => before?.reference ?? []);
  if (references.length === 0 && items.length > 0)
    return { ...row, draft, state: 'new', changes: [], references };
  const refused: string[] = [];
  const changes = items.flatMap(({ stated, before }) => {
    if (!before) return ['a new action'];
    const changed = changedFacts<object>(before.facts, stated);
    const early = earlierDue(stated, before);
    if (early) refused.push(early);
    return changed
      .filter(({ fact }) => !(early && (fact as string) === 'dueOn'))
      .map(({ words }) => (items.length > 1 ? `${before.reference}, ${words}` : words));
  });
  const refusedCells = [...(draft.refusedCells ?? []), ...refused];
  const state = changes.length > 0 ? 'changed' : 'unchanged';
  return { ...row, draft: { ...draft, refusedCells }, state, changes, references };
}

/** An earlier due date than the register has is for a person to decide. */
function earlierDue(stated: Facts, { dueOn, reference, facts }: Before): string | null {
  const said = dueOf(stated);
  if (!said || !dueOn || said >= dueOn || said === dueOf(facts)) return null;
  return earlierDueWords(reference, dueOn, said);
}

export function earlierDueWords(
  reference: string,
  dueOn: ExistingItem['madeOn'],
  said: ExistingItem['madeOn'],
): string {
  return inCell(
    'dueOn',
    `${reference} is due on ${spokenDay(dueOn)}, but the sheet gives an earlier date: ${spokenDay(said)}. Correct whichever is wrong`,
  );
}

function dueOf(facts: Facts): ExistingItem['dueOn'] {
  return 'dueOn' in facts ? facts.dueOn : null;
}

function nameOf(bodyId: number, key: string, kind: ItemKind, part: number): string {
  return `${bodyId} ${kind} ${part} ${key}`;
}
