import readExcelFile from 'read-excel-file/universal';
import { unpackedSize, type ZipEntry, zipEntries } from '../../documents/reading/zip-directory.js';
import { LARGEST_UNPACKED_SHEET } from './limits.js';
import { fillMerged, mergedRows } from './merged-cells.js';
import { UnreadableSheet } from './unreadable-sheet.js';

/**
 * A sheet of a workbook with its cells as words; of a formula, the result that was kept with it. A cell that runs over several rows
 * says the same in each.
 */
export type WorkbookSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/**
 * The sheets of a workbook. Its directory is looked at before anything is unpacked, and nothing is unpacked beyond the sizes that
 * the directory gives. @throws UnreadableSheet
 */
export async function readXlsx(content: Buffer, filename: string): Promise<WorkbookSheet[]> {
  const entries = await entriesOf(content, filename);
  if (unpackedSize(entries) > LARGEST_UNPACKED_SHEET) {
    throw new UnreadableSheet(
      `${filename} is too large once unpacked (over 200 MB): copy the rows with text in them into a new workbook and send that`,
    );
  }
  try {
    const sheets = await readExcelFile(new Uint8Array(content).buffer);
    const merged = await mergedRows(entries);
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((row) => row.map(asWords));
      return { name: sheet, rows: fillMerged(rows, merged.get(sheet) ?? []) };
    });
  } catch (cause) {
    throw damaged(filename, cause);
  }
}

async function entriesOf(content: Buffer, filename: string): Promise<ZipEntry[]> {
  try {
    return await zipEntries(content, filename);
  } catch (cause) {
    throw damaged(filename, cause);
  }
}

function asWords(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function damaged(filename: string, cause: unknown): UnreadableSheet {
  return new UnreadableSheet(
    `${filename} is damaged: open it in Excel, save it again as .xlsx and send that`,
    { cause },
  );
}
