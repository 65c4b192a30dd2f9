import { Readable } from 'node:stream';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Download } from '../page.js';
import { csvPieces } from './list-csv.js';
import type { ListFormat } from './list-query.js';
import type { ListSheet } from './list-sheet.js';
import { xlsxStream } from './list-xlsx.js';
import { inSameContext } from './same-context.js';

const MEDIA_TYPES: Record<ListFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a list, written while it is read. */
export function listFile(sheet: ListSheet, format: ListFormat, today: CalendarDay): Download {
  const kept = { ...sheet, rows: inSameContext(sheet.rows) };
  const content = format === 'csv' ? Readable.from(csvPieces(kept)) : xlsxStream(kept);
  const filename = `${sheet.name.toLowerCase().replaceAll(' ', '-')}-${today}.${format}`;
  return new Download(content, MEDIA_TYPES[format], filename);
}
