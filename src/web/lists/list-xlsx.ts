import { Readable } from 'node:stream';
import { convertDateToSerialNumber, getCellAddress } from 'write-excel-file/utility';
import { ZipFile } from 'yazl';
import { type CalendarDay, partsOf } from '../../calendar/calendar-day.js';
import type { SheetValue } from './list-columns.js';
import type { ListSheet } from './list-sheet.js';
import { SHEET_PATH, sheetFrame, workbookParts, xmlText } from './xlsx-parts.js';

/** Styles by their number in the workbook's styles. */
const STYLE = { words: 0, head: 1, day: 2 } as const;
/** Pieces that are handed on together, in letters. */
const PIECE = 64_000;

/** A list as a workbook of one sheet, packed while its rows are read: real days and numbers, and nothing that is calculated. */
export function xlsxStream(sheet: ListSheet): Readable {
  const zip = new ZipFile();
  for (const [path, content] of workbookParts(sheet.name)) zip.addBuffer(Buffer.from(content), path);
  const rows = Readable.from(gathered(sheetPieces(sheet)));
  const packed = Readable.from(zip.outputStream);
  rows.once('error', (error) => packed.destroy(error));
  packed.once('close', () => rows.destroy());
  zip.addReadStream(rows, SHEET_PATH);
  zip.end();
  return packed;
}

async function* sheetPieces({ heads, rows }: ListSheet): AsyncGenerator<string> {
  const { before, after } = sheetFrame(heads.length);
  yield before;
  yield rowXml(heads, 0, () => STYLE.head);
  let number = 1;
  for await (const row of rows) {
    yield rowXml(row, number, (value) =>
      value !== null && typeof value === 'object' ? STYLE.day : STYLE.words,
    );
    number += 1;
  }
  yield after;
}

function rowXml(row: readonly SheetValue[], number: number, styleOf: (value: SheetValue) => number): string {
  const cells = row.map((value, column) =>
    value === null || value === ''
      ? ''
      : cellXml(value, `r="${getCellAddress(number, column)}" s="${styleOf(value)}"`),
  );
  return `<row r="${number + 1}">${cells.join('')}</row>`;
}

function cellXml(value: NonNullable<SheetValue>, place: string): string {
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c ${place}><v>${serialDay(value.day)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** Excel counts days from 1900. */
function serialDay(on: CalendarDay): number {
  const { year, month, day } = partsOf(on);
  return convertDateToSerialNumber(new Date(Date.UTC(year, month - 1, day)));
}

async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  yield Buffer.from(waiting);
}
