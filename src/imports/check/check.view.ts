import { spokenDay } from '../../calendar/spoken-day.js';
import { keysetPagination, type PaginationArguments } from '../../web/govuk/pagination.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import type { PageView } from '../../web/page.js';
import { ROW_STATE_NAMES, type RowState } from '../import.rules.js';
import { importPath } from '../import-id.js';
import type { ImportPlan } from '../import-plan.js';
import type { ImportRead } from '../imports.queries.js';
import type { CheckedRow } from './checked-rows.rules.js';
import type { CheckedSheet } from './import-check.service.js';
import { draftWords, rowTag } from './row-words.js';

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
  readonly fitting: number;
  readonly newOwners: readonly string[];
  readonly keptOwners: readonly string[];
  readonly table: TableArguments | null;
  readonly paging: PaginationArguments | null;
  readonly columnsHref: string;
  readonly statusesHref: string;
};

export const ROWS_SHOWN = 25;
const STATES = ['new', 'changed', 'unchanged', 'not-fitting'] as const;
const MOST_NAMES = 20;

/** What each row of a sheet would become. */
export function checkView(
  sheet: ImportRead & { readonly plan: ImportPlan },
  { rows, unknownOwners }: CheckedSheet,
  shown: RowState | null,
  from: number,
): CheckView {
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
    fitting: rows.filter(({ state }) => state !== 'not-fitting').length,
    newOwners: named(unknownOwners.filter(({ kind }) => addsOwners && kind !== null)),
    keptOwners: named(unknownOwners.filter(({ kind }) => !addsOwners || kind === null)),
    table: page.length > 0 ? tableOf(page) : null,
    paging: pagingOf(from, wanted.length, at),
    columnsHref: importPath(sheet.id, 'columns'),
    statusesHref: importPath(sheet.id, 'statuses'),
  };
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
    columns: [
      { text: 'Row', short: true },
      { text: 'Comes out as', short: true },
      { text: 'What it becomes' },
    ],
    rows: rows.map(({ rowNumber, state, draft, reason, changes }) => [
      { text: draft?.label ? `${rowNumber} (${draft.label})` : String(rowNumber) },
      { text: '', tag: rowTag(state) },
      reason !== null
        ? { text: reason }
        : { text: draft ? draftWords(draft).join(' · ') : '', note: changes.join(' · ') || null },
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
