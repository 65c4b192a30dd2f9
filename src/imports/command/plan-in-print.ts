import type { Publicity } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { CheckedRow } from '../check/checked-rows.rules.js';
import { draftWords } from '../check/row-words.js';
import type { CheckedSheet } from '../check/sheet-planner.service.js';
import { leftAside, sheetSummary } from '../check/sheet-summary.js';
import type { ExistingNames, ImportPlan } from '../import-plan.js';
import type { DoneRow } from '../rows/import-rows.queries.js';
import { leadNamed, ownersNamed } from '../rows/owner-list.rules.js';
import type { ActionRowFacts, RowDraft } from '../rows/row-draft.js';
import { type PrintedQuestion, questionsInPrint } from './questions-in-print.js';

/** An action of a row, as a program reads it. */
type PrintedAction = {
  readonly text: string;
  readonly owner: string | null;
  readonly alsoNamed: readonly string[];
  readonly dueOn: CalendarDay | null;
  readonly duePhrase: string | null;
  readonly cadence: string | null;
  readonly claim: string | null;
  readonly verdict: string | null;
};

type PrintedRow = Omit<PrintedAction, 'text'> & {
  readonly row: number;
  readonly kind: 'recommendation' | 'action' | 'figure';
  /** The sheet's own number. */
  readonly reference: string | null;
  readonly text: string;
  readonly madeOn: CalendarDay | null;
  readonly response: string | null;
  readonly publicity: Publicity;
  readonly actions: readonly PrintedAction[];
  /** Our references of what it made, once it was taken in. */
  readonly items: readonly string[];
};

export type PrintedPlan = {
  readonly new: readonly PrintedRow[];
  readonly changed: readonly (Pick<PrintedRow, 'row' | 'kind' | 'text' | 'items'> & {
    readonly reference: string;
    readonly changes: readonly string[];
  })[];
  readonly unchanged: number;
  readonly refused: readonly { readonly row: number; readonly reason: string }[];
  readonly questions: readonly PrintedQuestion[];
};

/** What the command prints beside the plan. */
export type PrintContext = {
  readonly plan: ImportPlan;
  readonly headings: readonly string[];
  readonly publicity: Publicity;
  readonly owners: ExistingNames['owners'];
  /** What became of the rows; empty before they are taken in. */
  readonly done: ReadonlyMap<number, DoneRow>;
};

/** What a sheet would do or did, for programs. */
export function planAsData(checked: CheckedSheet, context: PrintContext): PrintedPlan {
  const { rows } = checked;
  const isBlocked = checked.orders.length > 0;
  const stateOf = (row: CheckedRow) => context.done.get(row.rowNumber)?.state ?? row.state;
  const among = (state: CheckedRow['state']) =>
    isBlocked ? [] : rows.filter((row) => stateOf(row) === state);
  return {
    new: among('new').flatMap((row) => (row.draft ? [printedRow(row, row.draft, context)] : [])),
    changed: among('changed').flatMap((row) => (row.draft ? [changedRow(row, row.draft, context)] : [])),
    unchanged: among('unchanged').length,
    refused: isBlocked ? [] : refusedIn(rows, context),
    questions: questionsInPrint(checked, context),
  };
}

/** The same in words. */
export function importPlanAsText(
  { new: fresh, changed, unchanged, refused, questions }: PrintedPlan,
  checked: CheckedSheet,
  context: PrintContext,
): string {
  const aside = leftAside(checked.rows);
  return [
    ...(context.done.size > 0 ? [] : [sheetSummary(checked, context.publicity)]),
    ...(aside ? [aside] : []),
    `${fresh.length} new, ${changed.length} changed, ${unchanged} unchanged, ${refused.length} refused`,
    ...fresh.map(({ row, kind, text, items }) => `row ${row}: new ${kind} ${items.join(', ')} ${text}`),
    ...changed.map(({ row, reference, changes }) => `row ${row}: ${reference}, ${changes.join('; ')}`),
    ...refused.map(({ row, reason }) => `row ${row}: refused. ${reason}`),
    ...questions.map(({ question }) => `Question: ${question}`),
    '',
  ].join('\n');
}

function printedRow(row: CheckedRow, draft: RowDraft, context: PrintContext): PrintedRow {
  const actions = draft.actions.map((action) => printedAction(action, context.owners));
  const { text: _, ...first } = actions[0] ?? NO_ACTION;
  const { recommendation } = draft;
  return {
    row: row.rowNumber,
    kind: kindOf(draft),
    reference: draft.label,
    text: textOf(draft),
    madeOn: draft.madeOn,
    response: recommendation?.decision ?? null,
    ...first,
    verdict: recommendation?.verdict ?? first.verdict,
    publicity: context.publicity,
    actions,
    items: context.done.get(row.rowNumber)?.doneItems ?? [],
  };
}

function kindOf({ recommendation, figure }: RowDraft): PrintedRow['kind'] {
  if (figure) return 'figure';
  return recommendation ? 'recommendation' : 'action';
}

function textOf(draft: RowDraft): string {
  if (draft.figure) return draftWords(draft).join(' · ');
  return draft.recommendation?.text ?? draft.actions[0]?.text ?? '';
}

const NO_ACTION: PrintedAction = {
  ...{ text: '', owner: null, alsoNamed: [], dueOn: null, duePhrase: null, cadence: null },
  ...{ claim: null, verdict: null },
};

function printedAction(action: ActionRowFacts, owners: ExistingNames['owners']): PrintedAction {
  const owner = leadNamed(action.owner, owners);
  const alsoNamed = ownersNamed(action.owner ?? '', owners).filter((name) => name !== owner);
  const { text, dueOn, dueWords: duePhrase, cadence, claim, verdict } = action;
  return { text, owner, alsoNamed, dueOn, duePhrase, cadence, claim, verdict };
}

function changedRow(
  row: CheckedRow,
  draft: RowDraft,
  { done }: PrintContext,
): PrintedPlan['changed'][number] {
  const became = done.get(row.rowNumber);
  const items = became?.doneItems ?? row.references;
  return {
    row: row.rowNumber,
    kind: kindOf(draft),
    reference: items[0] ?? '',
    text: textOf(draft),
    changes: became?.doneChanges ?? row.changes,
    items,
  };
}

/** Rows that are not taken, and cells that are not taken of rows that are. */
function refusedIn(rows: readonly CheckedRow[], { done }: PrintContext): PrintedPlan['refused'] {
  return rows.flatMap((row) => {
    const became = done.get(row.rowNumber);
    const reason = became?.reason ?? row.reason;
    const cells = became?.refusedCells ?? row.draft?.refusedCells ?? [];
    return [...(reason ? [reason] : []), ...cells].map((why) => ({ row: row.rowNumber, reason: why }));
  });
}
