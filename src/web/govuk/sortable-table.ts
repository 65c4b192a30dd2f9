import type { TableArguments, TableCell } from './table.js';
import type { Attributes } from './words.js';

/** A column, and how to come to the list in its order. */
export interface Column {
  readonly text: string;
  readonly numeric?: boolean;
  /** Kept on one line: references, days. */
  readonly short?: boolean;
  /** Wide enough for a day on one line, whatever stands below it. */
  readonly day?: boolean;
  /** Takes half of the table's width. */
  readonly words?: boolean;
  /** Absent where the list cannot be sorted by it. */
  readonly sort?: {
    readonly href: string;
    /** Null where the list is in another order now. */
    readonly direction: 'ascending' | 'descending' | null;
  };
}

/** A table of a list, as its view says it. */
export interface SortableTable {
  /** Read out before the table; seen only where `captionIsShown`. */
  readonly caption: string;
  readonly captionIsShown?: boolean;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Arguments of a table whose rows stand one below another on a phone, each cell with its column's name before it. */
export function sortableTable(table: SortableTable): TableArguments {
  return {
    caption: table.caption,
    captionClasses: table.captionIsShown ? 'govuk-table__caption--m' : 'govuk-visually-hidden',
    classes: 'app-table-stack',
    firstCellIsHeader: true,
    head: table.columns.map(headingOf),
    columns: table.columns.map(({ text, short, numeric }) => ({
      label: text,
      classes: short ? 'app-table__short' : '',
      ...(numeric ? { format: 'numeric' } : {}),
    })),
    rows: table.rows,
  };
}

function headingOf(column: Column): TableCell {
  const attributes: Attributes = column.sort?.direction ? { 'aria-sort': column.sort.direction } : {};
  return {
    text: column.text,
    attributes,
    href: column.sort?.href ?? null,
    classes: headingClass(column),
    ...(column.numeric ? { format: 'numeric' } : {}),
  };
}

function headingClass({ words, day, short, sort }: Column): string {
  if (words) return 'app-table__words';
  if (day) return 'app-table__day';
  return short && sort ? 'app-table__short' : '';
}
