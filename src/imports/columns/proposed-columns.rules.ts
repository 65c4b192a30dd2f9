import type { ColumnField, Columns, SheetKind } from '../import.rules.js';
import type { SheetRow } from '../rows/row-cells.js';
import { guessColumns } from './column-guess.rules.js';
import { guessSheetKind, type SheetTitles } from './sheet-kind.rules.js';

/** A sheet before anybody has said what it means. */
export type UnreadSheet = SheetTitles & {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
};

/** What the columns of a sheet seem to hold, and its rows to be. */
export function proposedColumns(
  { headings, rows, ...titles }: UnreadSheet,
  remembered: ReadonlyMap<string, ColumnField | 'nothing'>,
): { readonly columns: Columns; readonly kind: SheetKind } {
  const given = headings.map((heading, index) => ({
    heading,
    values: rows.map(({ cells }) => cells[index] ?? ''),
  }));
  const columns = guessColumns(given, remembered);
  return { columns, kind: guessSheetKind(given, columns, titles) };
}
