import { CsvError, parse } from 'csv-parse/sync';

/** A row of a table that was pasted: its cells, and its words as they came. */
export type PastedRow = { readonly cells: readonly string[]; readonly words: string };

const RULE_OF_A_TABLE = /^[\s|:+-]+$/;

/** The rows of a table as Word, a spreadsheet or a page with pipes gives it: tabs or pipes between cells, a row on each line. */
export function readPastedTable(text: string): PastedRow[] {
  const hasTabs = text.includes('\t');
  const rows = hasTabs ? tabbed(text) : piped(text);
  return joinBroken(rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim())))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => ({ cells, words: cells.filter((cell) => cell !== '').join(' | ') }));
}

/** A spreadsheet puts a cell of several lines between quotation marks; Word does not, and then a mark is a mark. */
function tabbed(text: string): string[][] {
  const options = { delimiter: '\t', relax_column_count: true, skip_empty_lines: true } as const;
  try {
    return parse(text, { ...options, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return parse(text, { ...options, quote: false });
  }
}

function piped(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !(line.includes('-') && RULE_OF_A_TABLE.test(line)))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
}

const MOST_PIECES = 12;
/** More rows than the longest plan can break into. */
const MOST_BROKEN = 5000;

/** A cell of several paragraphs breaks its row in Word: pieces are put together where they make one whole row. */
function joinBroken(rows: readonly string[][]): string[][] {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length > MOST_BROKEN) return [...rows];
  const joined: string[][] = [];
  for (let at = 0; at < rows.length; at++) {
    const whole = wholeRow(rows, at, width);
    joined.push(whole?.cells ?? rows[at] ?? []);
    at += whole ? whole.pieces - 1 : 0;
  }
  return joined;
}

function wholeRow(
  rows: readonly string[][],
  at: number,
  width: number,
): { readonly cells: string[]; readonly pieces: number } | null {
  let cells: string[] = [];
  for (let pieces = 1; pieces <= MOST_PIECES && at + pieces <= rows.length; pieces++) {
    const piece = rows[at + pieces - 1] ?? [];
    cells =
      pieces === 1
        ? piece
        : [...cells.slice(0, -1), `${cells.at(-1) ?? ''} ${piece[0] ?? ''}`.trim(), ...piece.slice(1)];
    if (cells.length >= width) return cells.length === width ? { cells, pieces } : null;
  }
  return null;
}
