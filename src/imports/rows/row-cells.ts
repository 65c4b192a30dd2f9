import { withoutInvisibleCharacters } from '../../web/invisible-characters.js';
import type { ColumnField, Columns } from '../import.rules.js';

/** A row of the sheet; its number is the one that the spreadsheet shows. */
export type SheetRow = { readonly rowNumber: number; readonly cells: readonly string[] };

/** Asks a row for the words of one of its columns; the empty string where it says nothing. */
export type CellReader = (field: ColumnField) => string;

/** With an apostrophe a cell is kept from being calculated; it is no part of what the cell says. */
const KEPT_FROM_CALCULATION = /^'(?=[=+\-@\t\r])/;

/** Reads a row by its columns. */
export function cellsBy(columns: Columns, row: SheetRow): CellReader {
  return (field) => {
    const index = columns[field];
    const words = index === undefined ? '' : (row.cells[index] ?? '');
    if (words === '') return '';
    return withoutInvisibleCharacters(words).replace(KEPT_FROM_CALCULATION, '').trim();
  };
}
