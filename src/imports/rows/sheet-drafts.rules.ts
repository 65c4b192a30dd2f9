import type { ImportPlan, KnownNames } from '../import-plan.js';
import { fillDown } from './fill-down.rules.js';
import { plainWords } from './plain-words.rules.js';
import { readRow, type UnplacedDraft } from './read-row.rules.js';
import type { SheetRow } from './row-cells.js';
import type { DraftAction, ReadRow } from './row-draft.js';

/** The words of the actions that are known under a reference, by their part. */
export type KnownParts = ReadonlyMap<string, readonly { readonly part: number; readonly text: string }[]>;

/** How an item is found again: its body and its reference or words. */
export function groupOf({ bodyId, key }: { readonly bodyId: number; readonly key: string }): string {
  return `${bodyId} ${key}`;
}

/** Reads every row of a sheet, before it is compared with what is known. */
export function readRows(rows: readonly SheetRow[], plan: ImportPlan, known: KnownNames) {
  return fillDown(rows, plan).map((row) => ({ rowNumber: row.rowNumber, ...readRow(row, plan, known) }));
}

/**
 * Gives each action its place among those of its reference: that of the action with the same words, else the one it has in the sheet.
 * A row that says again what another says does not fit.
 */
export function placeRows(read: ReturnType<typeof readRows>, knownParts: KnownParts): ReadRow[] {
  const groups = new Map<string, Group>();
  for (const { draft } of read) {
    if (!draft) continue;
    const group = groups.get(groupOf(draft)) ?? newGroup();
    groups.set(groupOf(draft), group);
    group.texts.push(...draft.actions.map(({ text }) => text));
  }
  for (const [name, group] of groups) group.parts = partsOf(group.texts, knownParts.get(name) ?? []);
  return read.map(({ rowNumber, draft, reasons }) => {
    const group = draft && groups.get(groupOf(draft));
    if (!draft || !group) return { rowNumber, draft: null, reason: (reasons ?? []).join('. ') };
    const parts = group.parts.slice(group.used, group.used + draft.actions.length);
    group.used += draft.actions.length;
    const isContinued = group.recommendation !== null;
    const reason = repetition(group, draft, rowNumber);
    if (reason) return { rowNumber, draft: null, reason };
    const actions = draft.actions.map(
      (action, index): DraftAction => ({ ...action, part: parts[index] ?? index + 1 }),
    );
    return { rowNumber, draft: { ...draft, isContinued, actions }, reason: null };
  });
}

type Group = {
  texts: string[];
  parts: number[];
  used: number;
  recommendation: { readonly text: string; readonly rowNumber: number } | null;
  readonly said: Map<string, number>;
};

function newGroup(): Group {
  return { texts: [], parts: [], used: 0, recommendation: null, said: new Map() };
}

/** Why the row cannot stand beside those before it; null where it can. */
function repetition(group: Group, draft: UnplacedDraft, rowNumber: number): string | null {
  const { recommendation, actions } = draft;
  const before = group.recommendation;
  if (recommendation && before && plainWords(before.text) !== plainWords(recommendation.text)) {
    return `The reference “${draft.key}” stands at row ${before.rowNumber} for another recommendation`;
  }
  const said = actions.map(({ text }) => group.said.get(plainWords(text)));
  const repeated =
    said.find((row) => row !== undefined) ?? (actions.length === 0 ? before?.rowNumber : undefined);
  if (repeated !== undefined) return `It says again what row ${repeated} says`;
  for (const { text } of actions) group.said.set(plainWords(text), rowNumber);
  if (recommendation && !before) group.recommendation = { text: recommendation.text, rowNumber };
  return null;
}

/** The part of each of these texts: the known one of the same words, else the one at its position, else the next that is free. */
function partsOf(
  texts: readonly string[],
  known: readonly { readonly part: number; readonly text: string }[],
): number[] {
  const taken = new Set<number>();
  const same = texts.map((text) => {
    const found = known.find((each) => !taken.has(each.part) && plainWords(each.text) === plainWords(text));
    if (found) taken.add(found.part);
    return found?.part ?? null;
  });
  const last = Math.max(0, ...known.map(({ part }) => part));
  let free = last;
  return same.map((part, index) => {
    if (part !== null) return part;
    const position = index + 1;
    if (position <= last && !taken.has(position)) return position;
    free += 1;
    return free;
  });
}
