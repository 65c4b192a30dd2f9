import { isCalendarDay } from '../../../calendar/calendar-day.js';
import { REPORT_COLUMNS, type ReportColumn, type ReportRow } from '../../report-row.js';
import { type SheetCell, sheetCount, sheetDay, sheetHead, sheetWords } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';

/** What is printed of each item, and how wide; the many other columns stand behind, for the screen. */
const PRINTED: Partial<Record<ReportColumn, number>> = {
  section: 24,
  reference: 15,
  body: 10,
  words: 60,
  owner: 30,
  what: 30,
  figure: 12,
  due_on: 19,
  status: 14,
  state: 24,
};
// As wide as “30 September 2026”: a day that does not fit shows as ###.
const [WIDTH, WORDS_WIDTH] = [19, 60];
const DAYS = ['day', 'source_date', 'extended_from'];
const LONG_WORDS = 30;

/** The items of the report as CSV has them, with real days and numbers; it is read back in by the names of its columns, as CSV is. */
export function itemsSheet(rows: readonly ReportRow[], base = ''): ReportSheet {
  // Made where it is written: rows with whole addresses would be a copy of all of them.
  const valueIn = (row: ReportRow, column: ReportColumn) => {
    const value = row[column] ?? null;
    return column === 'address' && value ? `${base}${value}` : value;
  };
  const printed = (Object.keys(PRINTED) as ReportColumn[]).filter((column) => isPrinted(column, rows));
  const columns = [...printed, ...REPORT_COLUMNS.filter((column) => !printed.includes(column))];
  const widths = columns.map((column, index) => {
    if (index < printed.length) return PRINTED[column] ?? WIDTH;
    const isLong = (row: ReportRow) => String(valueIn(row, column) ?? '').length > LONG_WORDS;
    return rows.slice(0, 200).some(isLong) ? WORDS_WIDTH : WIDTH;
  });
  return {
    name: 'Items',
    hasHead: true,
    widths,
    *rows() {
      yield columns.map(sheetHead);
      for (const row of rows) yield columns.map((column) => itemCell(column, valueIn(row, column)));
    },
    rowCount: rows.length + 1,
    totals: 0,
    printed: printed.length,
  };
}

/** What a figure is stands beside it, and is not printed where a report has none; nor is what no row has. */
function isPrinted(column: ReportColumn, rows: readonly ReportRow[]): boolean {
  const needed = column === 'what' ? 'figure' : column;
  return rows.some((row) => (row[needed] ?? null) !== null);
}

function itemCell(column: string, value: string | number | null): SheetCell {
  if (typeof value === 'number') return sheetCount(value);
  const isDay = value !== null && (column.endsWith('_on') || DAYS.includes(column)) && isCalendarDay(value);
  return isDay ? sheetDay(value) : sheetWords(value);
}
