import { guessColumns, knownHeadings } from '../columns/column-guess.rules.js';
import type { SheetRow } from '../rows/row-cells.js';
import { readSheetDay } from '../rows/sheet-date.rules.js';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.js';

/** A sheet as a table: its headings and the rows below, without what is blank. */
export type SheetTable = {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** What stands above the headings; null where nothing does. */
  readonly title: string | null;
};

/** Why a sheet is no table of trackers. */
export type TableFault = 'empty' | 'only-headings' | 'no-headings' | 'too-wide';

const ROWS_LOOKED_AT = 20;
const LONGEST_HEADING = 80;
const LONGEST_TITLE = 200;

/** The table of a sheet. Titles above the headings are no rows; rows and columns without words are left aside. */
export function sheetTable(rows: readonly (readonly string[])[]): SheetTable | TableFault {
  const filled = rows
    .map((cells, index) => ({ rowNumber: index + 1, cells: cells.map(cleaned) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) return 'empty';
  const at = headingRow(filled.slice(0, ROWS_LOOKED_AT).map(({ cells }) => cells));
  if (at === null) return 'no-headings';
  const below = filled.slice(at + 1);
  if (below.length === 0) return 'only-headings';
  const head = filled[at]?.cells ?? [];
  const width = Math.max(head.length, ...below.slice(0, 100).map(({ cells }) => cells.length));
  const used = Array.from({ length: width }, (_, index) => index).filter(
    (index) => (head[index] ?? '') !== '' || below.some(({ cells }) => (cells[index] ?? '') !== ''),
  );
  if (used.length > MOST_COLUMNS) return 'too-wide';
  const above = filled.slice(0, at).flatMap(({ cells }) => cells.filter(Boolean));
  return {
    title: above.length > 0 ? [...new Set(above)].join(' · ').slice(0, LONGEST_TITLE) : null,
    headings: distinct(used.map((index) => head[index] || `Column ${letters(index)}`)),
    rows: below.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: used.map((index) => cells[index] ?? ''),
    })),
  };
}

/** The row with most of the headings that we know; where none is known, the first that looks like headings. */
function headingRow(rows: readonly (readonly string[])[]): number | null {
  const known = rows.map((cells) => (looksLikeHeadings(cells) ? knownHeadings(cells) : 0));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const width = Math.max(...rows.map((cells) => cells.filter(Boolean).length));
  const first = rows.findIndex((cells) => cells.filter(Boolean).length >= Math.max(2, width * 0.6));
  const cells = rows[first];
  return cells && looksLikeHeadings(cells) && hasOtherContents(cells, rows[first + 1]) ? first : null;
}

function looksLikeHeadings(cells: readonly string[]): boolean {
  const words = cells.filter(Boolean);
  return (
    words.length >= 2 &&
    new Set(words).size >= words.length * 0.7 &&
    words.every(
      (cell) =>
        cell.length <= LONGEST_HEADING &&
        /\p{L}|#/u.test(cell) &&
        readSheetDay(cell, 'day-only').kind !== 'day',
    )
  );
}

/** Headings that nobody knows are told from a row of words by what is guessed, or by what stands below being of another kind. */
function hasOtherContents(cells: readonly string[], below: readonly string[] | undefined): boolean {
  const guessed = guessColumns(
    cells.map((heading, index) => ({ heading, values: [below?.[index] ?? ''] })),
    new Map(),
  );
  const byHeading = Object.keys(guessed).filter((field) => field !== 'text').length;
  return byHeading > 0 || (below ?? []).some((cell) => cell.length > LONGEST_HEADING || /^\d/.test(cell));
}

function cleaned(cell: string): string {
  return cell
    .replaceAll('\u0000', '')
    .replace(/\u00a0/g, ' ')
    .trim()
    .slice(0, LONGEST_CELL);
}

function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const plain = heading.replace(/\s+/g, ' ');
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain} (${count})`;
  });
}

/** The letters of a column as spreadsheets name it: A to Z, AA to … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
