import type { CalendarDay } from '../../calendar/calendar-day.js';
import { type Column, sortableTable } from '../govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../govuk/table.js';

/** What a cell of a spreadsheet holds. */
export type SheetValue = string | number | null | { readonly day: CalendarDay };

/** A column as a list shows it. */
export type ShownColumn<Row> = {
  /** As addresses and accounts know it. */
  readonly name: string;
  readonly text: string;
  /** Whether it is shown where nobody has chosen otherwise. */
  readonly isUsual: boolean;
  /** `words` takes half of the width, `short` stays on one line, `day` has room for one on a line. */
  readonly look: 'words' | 'short' | 'day' | 'plain';
  /** What the list can be sorted by it as; absent where it cannot. */
  readonly sort?: string;
  readonly cell: (row: Row) => TableCell;
};

/** A column that a list can show, and take away in a file. @typeParam Shown as much of a row as its cell needs */
export type ListColumn<Row, Shown = Row> = ShownColumn<Shown> & {
  /** Its columns in a file: what the cell says, whole. */
  readonly sheet: Readonly<Record<string, (row: Row) => SheetValue>>;
};

/** A day as a file holds it; empty where there is none. */
export function dayInSheet(day: CalendarDay | null): SheetValue {
  return day && { day };
}

/**
 * The columns to show: those that the address names, else those the reader keeps, else the usual.
 * The first is always there, and so is the one by which the list is sorted.
 */
export function chosenColumns<Row>(
  all: readonly ListColumn<Row>[],
  asked: readonly string[] | null,
  kept: readonly string[] | null,
  sortedBy: string | null,
): ListColumn<Row>[] {
  const names = [asked, kept].find((some) => all.slice(1).some(({ name }) => some?.includes(name)));
  return all.filter(
    ({ name, sort, isUsual }, index) =>
      index === 0 || (sort && sort === sortedBy) || (names ? names.includes(name) : isUsual),
  );
}

/** The table of a list whose rows are short enough for ten to be seen at once. */
export function listTable<Row>(
  caption: string,
  columns: readonly ShownColumn<Row>[],
  rows: readonly Row[],
  sorted: (by: string) => Column['sort'],
): TableArguments {
  return compactTable(
    sortableTable({
      caption,
      columns: columns.map(({ text, look, sort }) => ({
        text,
        short: look === 'short',
        words: look === 'words',
        day: look === 'day',
        ...(sort ? { sort: sorted(sort) } : {}),
      })),
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    }),
  );
}

/** A table whose words have two lines on a wide screen; what is longer stands on the page that the row leads to. */
export function compactTable(table: TableArguments): TableArguments {
  const isWords = (index: number) => table.head?.[index]?.classes?.includes('app-table__words') ?? false;
  const columns = table.columns?.map((column, index) =>
    isWords(index) ? { ...column, isShort: true } : column,
  );
  return { ...table, classes: `${table.classes ?? ''} app-list`.trim(), ...(columns ? { columns } : {}) };
}
