import { UnreadableDocument } from '../../documents/reading/unreadable-document.js';
import { ownExportColumns } from '../columns/own-exports.rules.js';
import { readCsv } from './csv-sheet.js';
import { LARGEST_SHEET_FILE, MOST_ROWS } from './limits.js';
import { sheetFormatOf } from './sheet-format.js';
import { type SheetTable, sheetTable, type TableFault } from './sheet-table.rules.js';
import { UnreadableSheet } from './unreadable-sheet.js';
import { readXlsx, type WorkbookSheet } from './xlsx-sheets.js';

/** The sheets of a file that hold anything, and the table of one of them: the one asked for, or the only one. */
export type Workbook = {
  readonly sheetNames: readonly string[];
  /** The name of the sheet that was taken; null where none was. */
  readonly sheet: string | null;
  readonly table: SheetTable | null;
};

/**
 * Reads a tracker. Of several sheets none is taken until one is asked for, save in a workbook that the program wrote itself: there
 * it is the one that names items.
 * @param sheet the name of a sheet; null where nobody has chosen yet
 * @throws UnreadableSheet
 */
export async function readWorkbook(
  content: Buffer,
  filename: string,
  sheet: string | null,
): Promise<Workbook> {
  if (content.length === 0)
    throw new UnreadableSheet(`${filename} is empty: check that the right file was chosen`);
  if (content.length > LARGEST_SHEET_FILE)
    throw new UnreadableSheet(
      `${filename} is larger than 20 MB: delete pictures and other sheets, and send it again`,
    );
  const sheets = (await sheetsOf(content, filename)).filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell.trim() !== '')),
  );
  if (sheets.length === 0)
    throw new UnreadableSheet(`${filename} has no text in any cell: check that the right file was chosen`);
  const sheetNames = sheets.map(({ name }) => name);
  const chosen = sheet === null ? obviousSheet(sheets) : sheets.find(({ name }) => name === sheet);
  if (chosen === undefined) throw new UnreadableSheet(`${filename} has no sheet “${sheet}”`);
  if (chosen === null) return { sheetNames, sheet: null, table: null };
  return { sheetNames, sheet: chosen.name, table: tableOf(chosen, filename) };
}

function obviousSheet(sheets: readonly WorkbookSheet[]): WorkbookSheet | null {
  const [only] = sheets;
  if (only && sheets.length === 1) return only;
  const own = sheets.filter(({ rows: [headings] }) => headings && ownExportColumns(headings) !== null);
  return own.length === 1 ? (own[0] ?? null) : null;
}

async function sheetsOf(content: Buffer, filename: string): Promise<WorkbookSheet[]> {
  if (sheetFormatOf(content, filename) === 'xlsx') return readXlsx(content, filename);
  try {
    return [{ name: '', rows: readCsv(content, filename) }];
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    throw new UnreadableSheet(
      `${filename} is neither a workbook (.xlsx) nor a text of cells (.csv): save the tracker as .xlsx and send that`,
      { cause: error },
    );
  }
}

function tableOf({ name, rows }: WorkbookSheet, filename: string): SheetTable {
  const table = sheetTable(rows);
  const where = name ? `The sheet “${name}” of ${filename}` : filename;
  if (typeof table === 'string') throw new UnreadableSheet(`${where} ${FAULTS[table]}`);
  if (table.rows.length > MOST_ROWS) {
    throw new UnreadableSheet(
      `${where} has ${table.rows.length} rows, more than ${MOST_ROWS}: split it and import its parts one after another`,
    );
  }
  return table;
}

const FAULTS: Readonly<Record<TableFault, string>> = {
  empty: 'is empty: check that the right file was chosen',
  'only-headings': 'has headings and no rows below them: nothing to import',
  'no-headings':
    'has no row of headings: put one above the rows, such as Reference, Recommendation, Lead officer, Due date, Status, and send it again',
  'too-wide': 'has more than 100 columns: delete those that are not part of the tracker, and send it again',
};
