import { isCalendarDay } from '../../../calendar/calendar-day.js';
import { REPORT_COLUMNS, type ReportRow } from '../../report-row.js';
import { type SheetCell, sheetCount, sheetDay, sheetHead, sheetWords } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';

// As wide as “30 September 2026”: a day that does not fit shows as ###.
const [WIDTH, WORDS_WIDTH] = [19, 60];
const DAYS = ['day', 'source_date', 'extended_from'];
const LONG_WORDS = 30;

/** The items of the report as CSV has them, with real days and numbers; it is read back in as CSV is. */
export function itemsSheet(rows: readonly ReportRow[], base = ''): ReportSheet {
  // Made where it is written: rows with whole addresses would be a copy of all of them.
  const valueIn = (row: ReportRow, column: (typeof REPORT_COLUMNS)[number]) => {
    const value = row[column] ?? null;
    return column === 'address' && value ? `${base}${value}` : value;
  };
  const widths = REPORT_COLUMNS.map((column) =>
    rows.slice(0, 200).some((row) => String(valueIn(row, column) ?? '').length > LONG_WORDS)
      ? WORDS_WIDTH
      : WIDTH,
  );
  return {
    name: 'Items',
    hasHead: true,
    widths,
    *rows() {
      yield REPORT_COLUMNS.map(sheetHead);
      for (const row of rows) yield REPORT_COLUMNS.map((column) => itemCell(column, valueIn(row, column)));
    },
    rowCount: rows.length + 1,
    totals: 0,
    printed: REPORT_COLUMNS.length,
  };
}

function itemCell(column: string, value: string | number | null): SheetCell {
  if (typeof value === 'number') return sheetCount(value);
  const isDay = value !== null && (column.endsWith('_on') || DAYS.includes(column)) && isCalendarDay(value);
  return isDay ? sheetDay(value) : sheetWords(value);
}
