import { isCalendarDay } from '../../../calendar/calendar-day.js';
import { REPORT_COLUMNS, type ReportRow } from '../../report-row.js';
import { countCell, dateCell, headCell, type SheetCell, wordsCell } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';

const [WIDTH, WORDS_WIDTH] = [16, 60];
const LONG_WORDS = 30;

/** The items of the report as CSV has them, with real days and numbers; it is read back in as CSV is. */
export function itemsSheet(rows: readonly ReportRow[]): ReportSheet {
  const widths = REPORT_COLUMNS.map((column) =>
    rows.slice(0, 200).some((row) => String(row[column] ?? '').length > LONG_WORDS) ? WORDS_WIDTH : WIDTH,
  );
  return {
    name: 'Items',
    hasHead: true,
    widths,
    rows: [
      REPORT_COLUMNS.map(headCell),
      ...rows.map((row) => REPORT_COLUMNS.map((column) => itemCell(column, row[column] ?? null))),
    ],
    totals: 0,
  };
}

function itemCell(column: string, value: string | number | null): SheetCell {
  if (typeof value === 'number') return countCell(value);
  const isDay = value !== null && column.endsWith('_on') && isCalendarDay(value);
  return isDay ? dateCell(value) : wordsCell(value);
}
