import { withoutUnseenMarks } from '../../web/unseen-marks.js';
import type { ColumnField, Columns } from '../import.rules.js';

/** A row of the sheet; its number is the one that the spreadsheet shows. */
export type SheetRow = { readonly rowNumber: number; readonly cells: readonly string[] };

/** The words of a row by what they mean; the empty string where it says nothing. */
export type RowCells = Readonly<Record<ColumnField, string>>;

/** Reads a row by its columns. */
export function cellsBy(columns: Columns, row: SheetRow): (field: ColumnField) => string {
  return (field) => {
    const index = columns[field];
    return index === undefined ? '' : withoutUnseenMarks(row.cells[index] ?? '').trim();
  };
}
