import type { PrintedCell, PrintedColumn } from './printed-report.js';

/** What a cell says beyond its beginning: printed below its row, across the whole table. */
export type CellRest = {
  /** “Latest position, continued:” */
  readonly lead: string;
  readonly words: string;
};

/** A row whose cells are short enough to be read beside each other, with what of them stands below it. */
export type RowWithRest = { readonly row: readonly PrintedCell[]; readonly rest: readonly CellRest[] };

/** Of more letters than these a column would be many pages high, and empty beside them. */
const LONGEST = 900;
const BEGINNING = 400;
/** A word may be long, but not so long that nothing of the beginning would be left before it. */
const LEAST_BEGINNING = 200;
const GOES_ON = ' …';

/** Long accounts begin in their cell and go on below the row; nothing is left out or said twice. */
export function withRest(row: readonly PrintedCell[], columns: readonly PrintedColumn[]): RowWithRest {
  if (!row.some(isLong)) return { row, rest: [] };
  const rest: CellRest[] = [];
  const shortened = row.map((cell, index) => {
    if (!isLong(cell)) return cell;
    const column = columns[index]?.text ?? '';
    const put = (words: string | null, lead: string) => {
      if (words === null || words.length <= LONGEST) return words;
      const at = endOfBeginning(words);
      rest.push({ lead: `${lead}, continued:`, words: words.slice(at).trimStart() });
      return `${words.slice(0, at).trimEnd()}${GOES_ON}`;
    };
    return { ...cell, text: put(cell.text, column) ?? '', note: put(cell.note, `${column}, note`) };
  });
  return { row: shortened, rest };
}

function isLong({ text, note }: PrintedCell): boolean {
  return text.length > LONGEST || (note?.length ?? 0) > LONGEST;
}

/** Between two words, or two letters where there is no end of one. */
function endOfBeginning(words: string): number {
  const space = words.slice(0, BEGINNING).search(/\s\S*$/u);
  if (space >= LEAST_BEGINNING) return space;
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(words.charAt(BEGINNING));
  return isSecondHalf ? BEGINNING - 1 : BEGINNING;
}
