import { spokenDay } from '../../calendar/spoken-day.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { ROW_STATE_NAMES, type RowState } from '../import.rules.js';
import { importPath } from '../import-path.js';
import type { ImportPlan } from '../import-plan.js';
import type { ImportRead } from '../imports.queries.js';
import { ownerField } from './answers.form.js';
import type { CheckedRow } from './checked-rows.rules.js';
import { overdueWords } from './overdue-rows.rules.js';
import { draftWords, rowTag, shortenedCell } from './row-words.js';
import { sharedWords } from './shared-actions.rules.js';
import type { CheckedSheet } from './sheet-planner.service.js';
import { counted, leftAside, sheetSummary } from './sheet-summary.js';

export type Figure = {
  readonly value: string;
  readonly text: string;
  readonly href: string;
  readonly tone: 'plain' | 'late';
};

export type CheckView = PageView & {
  readonly action: string;
  readonly filename: string;
  readonly asAt: string;
  readonly figures: readonly Figure[];
  /** What it would make, and what it would leave aside or unknown, each a sentence. */
  readonly remarks: readonly string[];
  readonly answersAction: string;
  /** Rows that may be a known item, and names that may be a known owner: what somebody must say. */
  readonly questions: readonly RadiosArguments[];
  readonly fitting: number;
  /** What would be chased late at once, and where its reminders are held first; null where nothing would. */
  readonly overdue: {
    readonly words: string;
    readonly holds: readonly { readonly text: string; readonly href: string }[];
  } | null;
  readonly newOwners: readonly string[];
  readonly keptOwners: readonly string[];
  /** Cells of several owners, with what becomes of each. */
  readonly sharedActions: readonly string[];
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly columnsHref: string;
  readonly statusesHref: string;
};

export const ROWS_SHOWN = 25;
const STATES = ['new', 'changed', 'unchanged', 'not-fitting'] as const;
const MOST_QUESTIONS = 30;
const MOST_NAMES = 20;

/** What each row of a sheet would become. */
export function checkView(
  sheet: ImportRead & { readonly plan: ImportPlan },
  checked: CheckedSheet,
  shown: RowState | null,
  from: number,
): CheckView {
  const { rows, unknownOwners } = checked;
  const path = importPath(sheet.id, 'check');
  const wanted = shown ? rows.filter(({ state }) => state === shown) : rows;
  const page = wanted.slice(from, from + ROWS_SHOWN);
  const at = (start: number) => `${path}?${shown ? `show=${shown}&` : ''}from=${start}`;
  const { addsOwners } = sheet.plan;
  return {
    title: 'Check what the rows become',
    backLink: { text: 'What the columns hold', href: importPath(sheet.id, 'columns') },
    action: path,
    filename: sheet.filename,
    asAt: spokenDay(sheet.plan.asAt),
    figures: STATES.map((state) => figureOf(rows, state, path)),
    remarks: remarksOf(checked, sheet.publicity),
    answersAction: importPath(sheet.id, 'answers'),
    questions: questionsOf(checked, sheet.plan),
    overdue: overdueOf(checked),
    fitting: rows.filter(({ draft }) => draft !== null).length,
    newOwners: named(
      unknownOwners.filter(({ kind, near }) => addsOwners && kind !== null && near.length === 0),
    ),
    keptOwners: named(
      unknownOwners.filter(
        ({ kind, near, isLead }) => isLead && (!addsOwners || kind === null || near.length > 0),
      ),
    ),
    sharedActions: sharedWords(checked.sharedActions),
    table: page.length > 0 ? tableOf(page) : null,
    paging: pagingOf(from, wanted.length, at),
    columnsHref: importPath(sheet.id, 'columns'),
    statusesHref: importPath(sheet.id, 'statuses'),
  };
}

function overdueOf({ overdue, bodies }: CheckedSheet): CheckView['overdue'] {
  if (!overdue) return null;
  const held = bodies.filter(({ id }) => overdue.bodyIds.includes(id));
  return {
    words: overdueWords(overdue),
    holds:
      overdue.owners.length === 0
        ? []
        : held.map(({ code, name }) => ({
            text: `Hold the reminders of ${name} first`,
            href: `/reminders/holds/new?body=${code}`,
          })),
  };
}

function remarksOf(checked: CheckedSheet, publicity: ImportRead['publicity']): string[] {
  const { rows, undated, verdicts } = checked;
  const refused = rows.reduce((sum, { draft }) => sum + (draft?.refusedCells?.length ?? 0), 0);
  return [
    sheetSummary(checked, publicity),
    leftAside(rows),
    undated.made > 0
      ? `${counted(undated.made, 'new row')} without the day it was made. The day stays unknown unless you give one with the columns.`
      : null,
    undated.answered > 0
      ? `${counted(undated.answered, 'response')} without a day. The day stays unknown unless you give one with the columns.`
      : null,
    verdicts.length > 0
      ? `No meeting is named for ${verdicts.map((words) => `“${words}”`).join(', ')}: kept as words, not as verdicts.`
      : null,
    refused > 0 ? `${counted(refused, 'cell')} cannot be imported. The rest of the row can.` : null,
  ].filter((remark): remark is string => remark !== null);
}

function questionsOf({ rows, unknownOwners }: CheckedSheet, plan: ImportPlan): RadiosArguments[] {
  const close = rows.flatMap(({ rowNumber, draft, close }) => {
    if (!close || !draft) return [];
    const text = draft.recommendation?.text ?? draft.actions[0]?.text ?? '';
    return [
      radios({
        name: `same-${rowNumber}`,
        legend: `Row ${rowNumber}: “${shortenedCell(text)}”`,
        hint: `${close.reference} has the same number: “${shortenedCell(close.text)}”`,
        items: [
          { value: 'other', text: 'Another item: add it as new' },
          { value: 'same', text: `It is ${close.reference}, in other words` },
        ],
        value: 'other',
      }),
    ];
  });
  const answered = Object.entries(plan.same ?? {}).flatMap(([row, isSame]) =>
    isSame && !close.some(({ name }) => name === `same-${row}`) ? [sameAgain(row)] : [],
  );
  const near = unknownOwners.flatMap(({ name, near }) =>
    near.length === 0
      ? []
      : [
          radios({
            name: ownerField(name),
            legend: `Who is “${name}”?`,
            hint: 'Nearly that name is known already',
            items: [
              ...near.map((owner) => ({ value: String(owner.id), text: owner.name })),
              { value: 'new', text: 'Another post or team: add it' },
              { value: 'as-written', text: 'Leave it as written' },
            ],
            value: null,
          }),
        ],
  );
  return [...close, ...answered, ...near].slice(0, MOST_QUESTIONS);
}

function sameAgain(row: string): RadiosArguments {
  return radios({
    name: `same-${row}`,
    legend: `Row ${row}: you said that it is the item with the same number`,
    items: [
      { value: 'other', text: 'Another item: add it as new' },
      { value: 'same', text: 'It is that item, in other words' },
    ],
    value: 'same',
  });
}

function figureOf(rows: readonly CheckedRow[], state: (typeof STATES)[number], path: string): Figure {
  const count = rows.filter((row) => row.state === state).length;
  const tone = state === 'not-fitting' && count > 0 ? 'late' : 'plain';
  return {
    value: String(count),
    text: ROW_STATE_NAMES[state].toLowerCase(),
    href: `${path}?show=${state}`,
    tone,
  };
}

function tableOf(rows: readonly CheckedRow[]): TableArguments {
  return sortableTable({
    caption: 'Rows of the sheet',
    columns: [{ text: 'Row', short: true }, { text: 'Result', short: true }, { text: 'What it becomes' }],
    rows: rows.map(({ rowNumber, state, draft, reason, changes }) => [
      { text: draft?.label ? `${rowNumber} (${draft.label})` : String(rowNumber) },
      { text: '', tag: rowTag(state) },
      reason !== null
        ? { text: reason }
        : {
            text: draft ? draftWords(draft).join(' · ') : 'A title, a remark, a total or repeated headings',
            note:
              [...changes, ...(draft?.refusedCells ?? []).map((cell) => `Not imported. ${cell}`)].join(
                ' · ',
              ) || null,
          },
    ]),
  });
}

function pagingOf(from: number, total: number, at: (start: number) => string): PaginationArguments | null {
  const before = from > 0 ? at(Math.max(0, from - ROWS_SHOWN)) : null;
  const after = from + ROWS_SHOWN < total ? at(from + ROWS_SHOWN) : null;
  return keysetPagination(before, after);
}

function named(owners: CheckedSheet['unknownOwners']): string[] {
  const names = owners.slice(0, MOST_NAMES).map(({ name, kind }) => (kind ? `${name} (${kind})` : name));
  return owners.length > MOST_NAMES ? [...names, `and ${owners.length - MOST_NAMES} more`] : names;
}
