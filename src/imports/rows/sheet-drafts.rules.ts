import type { ExistingNames, ImportPlan } from '../import-plan.js';
import { fillDown } from './fill-down.rules.js';
import { type ExistingPart, type MatchedItem, matchItems, type WantedItem } from './match-items.rules.js';
import { plainWords } from './plain-words.rules.js';
import { readRow, type UnplacedDraft, type UnplacedRow } from './read-row.rules.js';
import type { SheetRow } from './row-cells.js';
import type { DraftAction, ReadRow } from './row-draft.js';
import { isSameText } from './same-item.rules.js';

/** What sheets have named by one number of one body before. */
export type ExistingGroup = {
  readonly recommendations: readonly ExistingPart[];
  /** With the part of the recommendation that each carries out, where that was kept. */
  readonly actions: readonly (ExistingPart & { readonly of: number | undefined })[];
};

/** A row read and placed; `close` is an item that it may be, where somebody must say. */
export type PlacedRow = ReadRow & { readonly close: ExistingPart | null };

type NumberedRow = UnplacedRow & { readonly rowNumber: number };

/** How an item is found again: its body and its reference or words. */
export function groupOf({ bodyId, key }: { readonly bodyId: number; readonly key: string }): string {
  return `${bodyId} ${key}`;
}

/** Reads every row of a sheet, before it is compared with what is known. */
export function readRows(rows: readonly SheetRow[], plan: ImportPlan, known: ExistingNames): NumberedRow[] {
  return fillDown(rows, plan).map((row) => ({ rowNumber: row.rowNumber, ...readRow(row, plan, known) }));
}

/**
 * Gives each item its place among those of its number: that of the known item which it is, else the next that is free. A row that
 * says again what another says does not fit.
 */
export function placeRows(
  read: readonly NumberedRow[],
  known: ReadonlyMap<string, ExistingGroup>,
  same: Readonly<Record<string, boolean>>,
): PlacedRow[] {
  const groups = new Map<string, NumberedRow[]>();
  for (const row of read) {
    const { draft } = row;
    if (draft === null || draft.own) continue;
    const name = groupOf(draft);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const placed = new Map<number, PlacedRow>();
  for (const [name, rows] of groups)
    for (const row of placeGroup(rows, known.get(name) ?? NOTHING_KNOWN, same))
      placed.set(row.rowNumber, row);
  return read.map(
    (row) => placed.get(row.rowNumber) ?? (row.draft?.own ? ownRow(row.rowNumber, row.draft) : rejected(row)),
  );
}

const NOTHING_KNOWN: ExistingGroup = { recommendations: [], actions: [] };

function rejected({ rowNumber, reasons }: NumberedRow): PlacedRow {
  return { rowNumber, draft: null, reason: (reasons ?? []).join('. '), close: null };
}

/** What the register itself numbers stands where its number says. */
function ownRow(rowNumber: number, draft: UnplacedDraft): PlacedRow {
  const actions = draft.actions.map((action): DraftAction => ({ ...action, part: 1 }));
  return { rowNumber, draft: { ...draft, isContinued: false, actions }, reason: null, close: null };
}

type Asked = {
  readonly row: NumberedRow;
  readonly draft: UnplacedDraft;
  /** The first row of the group that asks the same; null where this is it, and for an action by itself. */
  readonly before: Asked | null;
  part: number | null;
  close: ExistingPart | null;
};

function placeGroup(
  rows: readonly NumberedRow[],
  known: ExistingGroup,
  same: Readonly<Record<string, boolean>>,
): PlacedRow[] {
  const asked: Asked[] = [];
  for (const row of rows) {
    if (!row.draft) continue;
    const before = firstAsking(asked, row.draft);
    asked.push({ row, draft: row.draft, before, part: null, close: null });
  }
  placeRecommendations(asked, known, same);
  const actions = placeActions(asked, known, same);
  const said = new Map<string, number>();
  return asked.map((each) => {
    const { row, draft, before } = each;
    const { rowNumber } = row;
    const repeated = repetition(said, each);
    if (repeated !== null)
      return { rowNumber, draft: null, reason: `It repeats row ${repeated}`, close: null };
    const placed = draft.actions.map((action, n): DraftAction => {
      const of = each.part === null ? {} : { of: each.part };
      return { ...action, ...of, part: actions.get(each)?.[n]?.part ?? n + 1 };
    });
    const close = each.close ?? actions.get(each)?.find((match) => match.close)?.close ?? null;
    const part = each.part === null ? {} : { recommendationPart: each.part };
    return {
      rowNumber,
      draft: { ...draft, ...part, isContinued: before !== null, actions: placed },
      reason: null,
      close,
    };
  });
}

function firstAsking(asked: readonly Asked[], { recommendation }: UnplacedDraft): Asked | null {
  if (!recommendation) return null;
  const found = asked.find(
    ({ draft, before }) =>
      before === null && draft.recommendation && isSameText(draft.recommendation.text, recommendation.text),
  );
  return found ?? null;
}

function placeRecommendations(
  asked: readonly Asked[],
  { recommendations }: ExistingGroup,
  same: Readonly<Record<string, boolean>>,
): void {
  const first = asked.filter(({ draft, before }) => draft.recommendation && !before);
  const wanted = first.map(({ row, draft }) =>
    wantedItem(row, draft.recommendation?.text ?? '', draft, same),
  );
  const matches = matchItems(wanted, recommendations);
  let last = Math.max(0, ...recommendations.map(({ part }) => part));
  for (const [n, each] of first.entries()) {
    each.part = matches[n]?.known?.part ?? ++last;
    each.close = matches[n]?.close ?? null;
  }
  for (const each of asked) if (each.before) each.part = each.before.part;
}

type PlacedAction = MatchedItem & { readonly part: number };

/** The places of the actions of each row: those of one recommendation are matched among its own. */
function placeActions(
  asked: readonly Asked[],
  { actions }: ExistingGroup,
  same: Readonly<Record<string, boolean>>,
): ReadonlyMap<Asked, readonly PlacedAction[]> {
  let last = Math.max(0, ...actions.map(({ part }) => part));
  const placed = new Map<Asked, PlacedAction[]>();
  for (const part of new Set(asked.map((each) => each.part))) {
    const owing = asked.filter((each) => each.part === part);
    const wanted = owing.flatMap((each) =>
      each.draft.actions.map(({ text }) => ({ each, item: wantedItem(each.row, text, each.draft, same) })),
    );
    const among = actions.filter(({ of }) => (part === null ? of === undefined : (of ?? 1) === part));
    const matches = matchItems(
      wanted.map(({ item }) => item),
      among,
    );
    for (const [n, { each }] of wanted.entries()) {
      const match = matches[n] ?? { known: null, close: null };
      const place = { ...match, part: match.known?.part ?? ++last };
      placed.set(each, [...(placed.get(each) ?? []), place]);
    }
  }
  return placed;
}

function wantedItem(
  { rowNumber }: NumberedRow,
  text: string,
  { madeOn }: UnplacedDraft,
  same: Readonly<Record<string, boolean>>,
): WantedItem {
  return { text, madeOn, isSame: same[rowNumber] ?? false };
}

/** The row that says the same already; null where none does. */
function repetition(said: Map<string, number>, { row, draft, before, part }: Asked): number | null {
  const names = draft.actions.map(({ text }) => `${part ?? ''} ${plainWords(text)}`);
  const repeated = names.map((name) => said.get(name)).find((number) => number !== undefined);
  if (repeated !== undefined) return repeated;
  if (draft.actions.length === 0 && before) return before.row.rowNumber;
  for (const name of names) said.set(name, row.rowNumber);
  return null;
}
