import { dayInLondon } from '../calendar/clock.js';
import { spokenDay } from '../calendar/spoken-day.js';
import { parseReference, pathOfReference } from '../items/references/reference.rules.js';
import { sortableTable } from '../web/govuk/sortable-table.js';
import type { TableArguments } from '../web/govuk/table.js';
import type { PageView } from '../web/page.js';
import type { Figure } from './check/check.view.js';
import { shortenedCell } from './check/row-words.js';
import { type ImportState, ROW_STATE_NAMES, type RowState } from './import.rules.js';
import { importPath } from './import-path.js';
import type { ImportRead, RowCounts } from './imports.queries.js';
import type { DoneRow } from './rows/import-rows.queries.js';

export type ImportView = PageView & {
  readonly filename: string;
  readonly sheet: string | null;
  readonly bodyName: string;
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly endedAt: Date | null;
  /** That it was undone, and by whom; null where it was not. */
  readonly undoneWords: string | null;
  /** Where it can be undone; null where it cannot. */
  readonly undoHref: string | null;
  /** Where its content can be removed; null while it runs, or where it was. */
  readonly personalDataHref: string | null;
  /** That its content was removed, by whom and why; null while it is kept. */
  readonly removedWords: string | null;
  readonly figures: readonly Figure[];
  readonly rejected: number;
  /** Rows of which a cell was not taken. */
  readonly partly: number;
  readonly isOnePartly: boolean;
  /** What to do about what was not taken; null where nothing was left out, or the words are gone. */
  readonly advice: string | null;
  /** Where those rows are had as a file; null where there are none, or not yet, or no longer. */
  readonly rejectedHref: string | null;
  /** Null where the file was removed. */
  readonly originalHref: string | null;
  readonly shownAs: string;
  readonly table: TableArguments | null;
  readonly moreHref: string | null;
};

export const DONE_ROWS_SHOWN = 50;
const STATES = ['new', 'changed', 'unchanged', 'not-fitting'] as const;

/** The rows to show, and of how many rows of the sheet a cell was not taken. */
export type ShownRows = {
  readonly shown: RowState;
  readonly rows: readonly DoneRow[];
  readonly partly: number;
};

/** What helps about rows and cells that were not taken: it is another thing before the end, and after everything was taken back. */
const ADVICE: Readonly<Record<ImportState, string | null>> = {
  mapping: null,
  running: 'Once the import has ended, they can be downloaded here with the reasons.',
  done: 'Correct them in the file and import it again. What is in the register already is not entered twice.',
  undone:
    'If you import the file once more, correct them in it first, and import all of it: its other rows were taken back too.',
};

/** How far an import has come, and what it did. */
export function importView(
  found: ImportRead,
  counts: RowCounts,
  { shown, rows, partly }: ShownRows,
): ImportView {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const done = total - counts.waiting;
  const path = importPath(found.id);
  const isRunning = found.state === 'running';
  const isMendable = (counts['not-fitting'] > 0 || partly > 0) && !found.contentRemovedAt;
  const last = rows.at(DONE_ROWS_SHOWN - 1);
  return {
    title: isRunning
      ? `Importing: ${done} of ${total} rows`
      : found.state === 'undone'
        ? 'What the import did before it was undone'
        : 'What the import did',
    backLink: { text: 'Imports', href: '/imports' },
    filename: found.filename,
    sheet: found.sheet || null,
    bodyName: found.bodyName,
    isRunning,
    done,
    total,
    percent: total === 0 ? 100 : Math.floor((done / total) * 100),
    uploadedBy: found.uploadedBy,
    uploadedAt: found.uploadedAt,
    endedAt: found.endedAt,
    undoneWords: found.undoneAt
      ? `It was undone by ${found.undoneBy} on ${spokenDay(dayInLondon(found.undoneAt))}: the items that it made are out of the register, and what it changed is as it was before. A post or a meeting that it added stays where something else names it.`
      : null,
    undoHref: found.state === 'done' && !found.contentRemovedAt ? importPath(found.id, 'undo') : null,
    personalDataHref: isRunning || found.contentRemovedAt ? null : `/personal-data/imports/${found.id}`,
    removedWords: found.contentRemovedAt
      ? `The content of this sheet was removed on ${spokenDay(dayInLondon(found.contentRemovedAt))} by ${found.contentRemovedBy}: ${found.contentRemovedReason}`
      : null,
    figures: STATES.map((state) => ({
      value: String(counts[state]),
      text: ROW_STATE_NAMES[state].toLowerCase(),
      href: `${path}?show=${state}`,
      tone: state === 'not-fitting' && counts[state] > 0 ? 'late' : 'plain',
    })),
    rejected: counts['not-fitting'],
    partly,
    isOnePartly: partly === 1,
    advice: isMendable ? ADVICE[found.state] : null,
    rejectedHref: isMendable && !isRunning ? importPath(found.id, 'not-fitting') : null,
    originalHref: found.contentRemovedAt ? null : importPath(found.id, 'original'),
    shownAs: ROW_STATE_NAMES[shown],
    table: rows.length > 0 ? tableOf(shown, rows.slice(0, DONE_ROWS_SHOWN), found.state) : null,
    moreHref: last && rows.length > DONE_ROWS_SHOWN ? `${path}?show=${shown}&after=${last.rowNumber}` : null,
  };
}

function tableOf(shown: RowState, rows: readonly DoneRow[], state: ImportState): TableArguments {
  const isRejected = shown === 'not-fitting';
  return sortableTable({
    caption: `${ROW_STATE_NAMES[shown]} rows`,
    columns: [
      { text: 'Row', short: true },
      { text: isRejected ? 'Words of the row' : 'Item', short: !isRejected },
      { text: isRejected ? 'Why it does not fit' : 'What it did' },
    ],
    rows: rows.map(({ rowNumber, cells, reason, doneItems, doneChanges, refusedCells }) => [
      { text: String(rowNumber) },
      isRejected
        ? { text: shortenedCell(cells.filter(Boolean).join(' · ')) }
        : itemCell(doneItems, state === 'undone' && isMade(shown, doneItems, doneChanges)),
      {
        text: isRejected ? (reason ?? '') : doneChanges.join(' · ') || ROW_STATE_NAMES[shown],
        note: refusedCells.map((cell) => `Not imported. ${cell}`).join(' · ') || null,
      },
    ]),
  });
}

/** Whether the row made the first of its items. */
function isMade(shown: RowState, [first = '']: readonly string[], changes: readonly string[]): boolean {
  return shown === 'new' || changes.includes(`${first}, new`);
}

/** The first item as a link, the others beside it. @param isOut it is in the register no more: there is no page to lead to */
function itemCell([first = '', ...others]: readonly string[], isOut: boolean) {
  const reference = isOut ? null : parseReference(first);
  return {
    text: first,
    href: reference ? pathOfReference(reference) : null,
    note: others.join(', ') || null,
  };
}
