import type { PrintedCell, PrintedColumn, PrintedTable } from '../../printed/printed-report.js';
import { MONTH_NAMES, unbroken } from './unbroken-words.js';

/** How wide the columns of a table are, in twentieths of a point, and in what size of letters it is set, in points. */
export type TableLook = { readonly widths: readonly number[]; readonly size: number };

type Room = PrintedColumn['width'];
/** What a column wants of the room that the fixed ones leave. */
const SHARES: Partial<Record<Room, number>> = { narrow: 2, middle: 4, wide: 9 };
/** Least room in which words are still read with ease, in millimetres. */
const LEAST: Partial<Record<Room, number>> = { narrow: 15, middle: 22, wide: 36 };
const WHOLE = new RegExp(
  `\\b[RA]\\d{4}(?:-\\d{2})?/\\d{3,6}\\b|\\b\\d{1,2} (?:${MONTH_NAMES})(?: \\d{4})?\\b`,
  'g',
);
/** Of a narrow column a cell with a number in it that is no longer is one thing: “10 of 17 (59%)”. */
const SHORT = 16;
/** Prose has room enough; a short cell need not. */
const LETTERS_LOOKED_AT = 200;
const SIZE = 9;
const SMALLEST = 7;
/** Of a table of more rows than these the letters are not smaller than this. */
const FEW_ROWS = 6;
const LEAST_OF_LONG = 8;
const TWIPS = 20;
const MILLIMETRE = 56.7;
/** What a cell keeps free at both sides together. */
const MARGINS = 180;
/** Letters of the council's own template may be wider than those that are measured by. */
const SLACK = 1.15;
/** A word that breaks after all is still read. */
const SLACK_OF_WORDS = 1.05;
/** What breaks between two letters where its column is too narrow. */
const WORD = /(?<!\S)[\p{L}’',.()]{2,24}(?!\S)/gu;
/** Bold letters beside plain ones. */
const BOLD = 1.08;

/**
 * Whether the table needs a page on its side. A short one is set in smaller letters rather than turn the pages for a few rows; a long one
 * is read with ease where its words have room.
 */
export function needsWidth(table: PrintedTable, width: number): boolean {
  const size = table.rows.length > FEW_ROWS ? LEAST_OF_LONG : SMALLEST;
  return leastWidth(table, size) > width;
}

/** Columns of references, days and numbers as wide as what they hold, so that nothing in them breaks; words share the rest. */
export function tableLook(table: PrintedTable, width: number): TableLook {
  let size = SIZE;
  while (size > SMALLEST && leastWidth(table, size) > width) size -= 0.5;
  const fixed = table.columns.map((column, index) => fixedWidth(table, column, index, size));
  const left = Math.max(0, width - sum(fixed));
  const shares = table.columns.map(({ width: room }) => SHARES[room] ?? 0);
  const all = sum(shares);
  if (all === 0) return { size, widths: fixed.map((each) => Math.floor((each * width) / sum(fixed))) };
  const least = table.columns.map((column, index) =>
    SHARES[column.width] ? leastOf(table, column, index, size) : 0,
  );
  const whole = table.columns.map((column, index) =>
    SHARES[column.width] ? Math.max(least[index] ?? 0, longestOfCells(table, index, size)) : 0,
  );
  // Smaller letters or a page on its side only for what must not break; a word is kept whole where there is room.
  const wanted = sum(whole) <= left ? whole : least;
  const spare = left - sum(wanted);
  const widths = fixed.map((each, index) => {
    const share = (shares[index] ?? 0) / all;
    if (share === 0) return each;
    return spare >= 0 ? (wanted[index] ?? 0) + spare * share : (left * (wanted[index] ?? 0)) / sum(wanted);
  });
  const fits = width / Math.max(width, sum(widths));
  return { size, widths: widths.map((each) => Math.floor(each * fits)) };
}

function leastWidth(table: PrintedTable, size: number): number {
  return sum(
    table.columns.map(
      (column, index) => fixedWidth(table, column, index, size) || leastOf(table, column, index, size),
    ),
  );
}

/** As wide as the longest word of its head and what in it must not break, and as words are read with ease. */
function leastOf(table: PrintedTable, { text, width }: PrintedColumn, index: number, size: number): number {
  let longest = longestWord(text, size);
  for (const row of table.rows) {
    for (const whole of wholesIn(row[index])) longest = Math.max(longest, lettersWidth(whole, size));
    const said = width === 'narrow' ? (row[index]?.text ?? '') : '';
    if (said.length <= SHORT && /\d/.test(said)) longest = Math.max(longest, lettersWidth(said, size));
  }
  return Math.max((LEAST[width] ?? 0) * MILLIMETRE, longest * BOLD * SLACK + MARGINS);
}

/** As wide as the longest word of its cells, but for what is no word: an address may break. */
function longestOfCells({ rows }: PrintedTable, index: number, size: number): number {
  let longest = 0;
  for (const row of rows) {
    const words = row[index]?.text.slice(0, LETTERS_LOOKED_AT).match(WORD) ?? [];
    for (const word of words) longest = Math.max(longest, lettersWidth(word, size));
  }
  return longest * SLACK_OF_WORDS + MARGINS;
}

/** As wide as the widest of its cells; nothing for a column of words. */
function fixedWidth(
  table: PrintedTable,
  { text, width }: PrintedColumn,
  index: number,
  size: number,
): number {
  if (width in SHARES) return 0;
  let widest = longestWord(text, size) * BOLD;
  for (const row of table.rows) {
    const cell = row[index];
    if (!cell) continue;
    for (const words of [cell.text, ...wholesIn(cell)]) widest = Math.max(widest, lettersWidth(words, size));
  }
  const bold = table.hasTotal ? BOLD : 1;
  return Math.ceil(widest * bold * SLACK + MARGINS);
}

/** The references, days and status of a cell: none of them is to break. */
function wholesIn(cell: PrintedCell | undefined): string[] {
  if (!cell) return [];
  const { status, text, note, links } = cell;
  const words = [
    text.slice(0, LETTERS_LOOKED_AT),
    note?.slice(0, LETTERS_LOOKED_AT) ?? '',
    ...links.map((link) => link.text),
  ];
  const found = words.flatMap((each) => (/\d/.test(each) ? (each.match(WHOLE) ?? []) : []));
  return status ? [...found, `${status.sign} ${status.text}`] : found;
}

function longestWord(text: string, size: number): number {
  return Math.max(
    0,
    ...unbroken(text)
      .split(/[ \n]+/)
      .map((word) => lettersWidth(word, size)),
  );
}

/** As Arial sets it, nearly. */
export function lettersWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size * TWIPS;
}

function letterWidth(letter: string): number {
  if (/[iljft.,:;/|!'()[\]\s-]/.test(letter)) return 0.3;
  if (/[mwMW—%@✓●▲■]/.test(letter)) return 0.86;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return /[\p{Script=Latin}\d]/u.test(letter) ? 0.56 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
