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

/** The file of a list, written while it is read; what cannot be read at all is answered with its fault, not with half a file. */
export async function listFile(sheet: ListSheet, format: ListFormat, today: CalendarDay): Promise<Download> {
  const kept = { ...sheet, rows: await begun(inSameContext(sheet.rows)) };
  const content = format === 'csv' ? Readable.from(csvPieces(kept)) : xlsxStream(kept);
  const filename = `${sheet.name.toLowerCase().replaceAll(' ', '-')}-${today}.${format}`;
  return new Download(content, MEDIA_TYPES[format], filename);
}

/** The same, once its first row has been read. */
export async function begun<Row>(source: AsyncIterable<Row>): Promise<AsyncIterable<Row>> {
  const rows = source[Symbol.asyncIterator]();
  const first = await rows.next();
  return {
    async *[Symbol.asyncIterator]() {
      if (first.done) return;
      yield first.value;
      yield* { [Symbol.asyncIterator]: () => rows };
    },
  };
}
