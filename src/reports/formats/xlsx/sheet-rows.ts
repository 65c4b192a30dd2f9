import { convertDateToSerialNumber, getCellAddress } from 'write-excel-file/utility';
import { type CalendarDay, partsOf } from '../../../calendar/calendar-day.js';
import { escaped } from '../../../web/xml-text.rules.js';
import { rowHeight } from './row-heights.rules.js';
import type { SheetCell } from './sheet-cells.js';
import type { ReportSheet } from './table-sheet.js';
import { lookName, type SheetStyles } from './workbook-shell.js';

/** The rows of a sheet in SpreadsheetML, one by one (ECMA-376 part 1, 18.3.1.73). */
export function* sheetRows(
  { rows, widths, printed }: ReportSheet,
  styles: SheetStyles,
): Generator<string, void> {
  const seen = widths.slice(0, printed);
  let number = 0;
  for (const row of rows()) {
    const height = rowHeight(row.slice(0, printed), seen);
    const tall = height === null ? '' : ` ht="${height}" customHeight="1"`;
    const cells = row.map((cell, column) =>
      cell ? cellXml(cell, getCellAddress(number, column), styles) : '',
    );
    number += 1;
    yield `<row r="${number}"${tall}>${cells.join('')}</row>`;
  }
}

function cellXml(cell: NonNullable<SheetCell>, address: string, styles: SheetStyles): string {
  const place = `r="${address}" s="${styles.get(lookName(cell)) ?? 0}"`;
  if (typeof cell.value === 'number') return `<c ${place}><v>${cell.value}</v></c>`;
  if (cell.kind === 'day') return `<c ${place}><v>${serialDay(cell.value as CalendarDay)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(asWritten(cell.value))}</t></is></c>`;
}

/** What Excel would read as the code of another letter, `_x0041_`, stays as somebody wrote it (ECMA-376 part 1, 22.9.2.19). */
function asWritten(words: string): string {
  return words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/** Excel counts days from 1900. */
function serialDay(on: CalendarDay): number {
  const { year, month, day } = partsOf(on);
  return convertDateToSerialNumber(new Date(Date.UTC(year, month - 1, day)));
}
