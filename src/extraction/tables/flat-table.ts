import type { Block } from '../blocks/block.js';
import { isSectionOfReport } from '../blocks/headings.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { wordsAbove } from './ask-rows.js';
import { inPlace } from './cells-in-place.js';
import { columnOf, type ExtractedColumn, type TableHead } from './columns.js';
import { columnsByContent } from './columns-by-content.js';
import {
  byWidth,
  headsByRows,
  LONGEST_HEAD,
  SHORTEST_ASK,
  shapeOf,
  startsByMarker,
  startsByReference,
  tableEnd,
  wordsOfBlock,
} from './flat-rows.js';
import type { TableRow } from './table-row.js';

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;
/** Heads that no rule knows may stand among those that one does. */
const MOST_UNKNOWN = 4;

/** "The Panel recommends that officers:" heads no column. */
const LEADS_TO_A_LIST = /\b(?:recommends?|agree[sd]?|resolve[sd]?|asks?|requests?)\b.{0,60}:\W?$/;

interface FlatTable {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly next: number;
}

/**
 * A table copied from a web page or a PDF so that each cell stands on its own line. Its rows have as many cells as there
 * are heads; where empty cells left no line, a row begins where a cell looks like the first row's first ("SR (25/26) 03").
 */
export function readFlatTable(blocks: readonly Block[], at: number): FlatTable | null {
  const first = blocks[at];
  if (!first || wordsOfBlock(first).length > LONGEST_HEAD || first.level > 0) return null;
  const heads = headsAt(blocks, at);
  const here = bestAt(blocks, at, heads);
  // "Outstanding Actions" over the heads reads like one of them.
  const isBest = (fit: number) =>
    [1, 2, 3].every((skip) => (bestAt(blocks, at + skip, heads.slice(skip))?.fit ?? 0) <= fit);
  return here && isBest(here.fit) ? here.table : null;
}

/** The same where no rule knows its heads. */
export function readUnknownTable(blocks: readonly Block[], at: number): FlatTable | null {
  const heads = headsByRows(blocks, at);
  // What stands over heads that are known is none.
  const isOver = heads.some((_, i) => i > 0 && readFlatTable(blocks, at + i) !== null);
  return heads.length > 0 && !isOver ? tableOf(blocks, at, heads) : null;
}

function bestAt(
  blocks: readonly Block[],
  at: number,
  heads: readonly string[],
): { table: FlatTable; fit: number } | null {
  let best: { table: FlatTable; fit: number } | null = null;
  for (let width = heads.length; width >= LEAST_COLUMNS; width--) {
    const table = tableOf(blocks, at, heads.slice(0, width));
    const fit = table && (table.rows.length > 1 || width > LEAST_COLUMNS) ? fitOf(table) : 0;
    if (table && fit > (best?.fit ?? 0)) best = { table, fit };
  }
  return best;
}

/** Short lines one below the other, most of them known as heads of columns. */
function headsAt(blocks: readonly Block[], at: number): string[] {
  const heads: string[] = [];
  let unknown = 0;
  let known = 0;
  for (let i = at; i < Math.min(blocks.length, at + MOST_COLUMNS); i++) {
    const text = wordsOfBlock(blocks[i]);
    if (text === '' || text.length > LONGEST_HEAD || blocks[i]?.kind === 'row' || blocks[i]?.marker) break;
    const column = columnOf(text);
    if (isSectionOfReport(text)) break;
    if (column === null && (unknown === MOST_UNKNOWN || !isPlainHead(text))) break;
    if (column === null) unknown++;
    else known++;
    heads.push(text);
  }
  return known >= LEAST_COLUMNS || (known === 2 && heads.length === LEAST_COLUMNS) ? heads : [];
}

function isPlainHead(text: string): boolean {
  return /^[A-Z][a-z]+(?: [\w/&()’'-]+){0,3}\??$/.test(text) && cellContent(text) !== 'date';
}

function tableOf(blocks: readonly Block[], at: number, heads: readonly string[]): FlatTable | null {
  const from = at + heads.length;
  const told = [...heads, ...blocks.slice(from, from + heads.length).map(wordsOfBlock)];
  if (told.some((words) => LEADS_TO_A_LIST.test(words.slice(0, 200)))) return null;
  const titles = withNumbers(heads, wordsOfBlock(blocks[from]));
  const width = titles.length;
  if (!blocks.slice(from, from + width).some((block) => isAsked(wordsOfBlock(block)))) return null;
  const end = tableEnd(blocks, from, wordsOfBlock(blocks[at]));
  const above = wordsAbove(blocks, at);
  const whole = byWidth(blocks, from, width, end);
  const byWhole = whole.length === 0 ? null : headOf(titles, whole, above);
  const referred = startsByReference(blocks, from, end);
  const listed = referred.length > 1 ? referred : startsByMarker(blocks, from, end);
  // A lone row with an empty cell ends before it is as wide as its head.
  const isCutShort =
    whole.length === 0 && listed.length < 2 && end - from >= LEAST_COLUMNS && end - from < width;
  const starts = isCutShort ? [from] : listed;
  const shape = shapeOf(wordsOfBlock(blocks[from]));
  const shared = blocks.slice(from + 1, from + width).some((block) => shapeOf(wordsOfBlock(block)) === shape);
  if (!isCutShort && (whole.length >= starts.length || starts.length < 2 || (shared && whole.length > 1)))
    return byWhole && { head: byWhole, rows: whole, next: from + whole.length * width };
  const cut = starts.map((start, n): TableRow => {
    const cells = blocks.slice(start, starts[n + 1] ?? end).map(({ passage }) => passage);
    const marker = cells[0]?.isEmpty ? null : blocks[start]?.marker;
    return marker ? { cells, block: start, reference: marker.printed } : { cells, block: start };
  });
  const usual = usualOf(cut.map(({ cells }) => cells.length));
  // The name of the board over the heads reads like one of them.
  const isOfBoard = !/^(?:ask|reference)$/.test(columnOf(titles[0] ?? '') ?? '');
  const own = isOfBoard && usual < width && usual >= LEAST_COLUMNS ? titles.slice(width - usual) : titles;
  const named = own.map(
    (title, i): ExtractedColumn =>
      columnOf(title) ?? (i === 0 && referred.length > 1 ? 'reference' : 'other'),
  );
  const rows = cut.map((row) => ({ ...row, cells: inPlace(row.cells, named) }));
  const head = headOf(own, rows, above);
  return head && { head, rows, next: end };
}

/** The number that most are; 0 where they differ. */
function usualOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > numbers.length / 2 ? most[0] : 0;
}

function headOf(titles: readonly string[], rows: readonly TableRow[], above: string): TableHead | null {
  const head =
    rows.length === 0
      ? null
      : columnsByContent(
          titles,
          rows.map(({ cells }) => cells.map(({ text }) => text)),
          above,
        );
  return head?.asks === 'minutes' ? null : head;
}

/** Rows that begin with a bare number, over which no head stands. */
function withNumbers(heads: readonly string[], first: string): readonly string[] {
  return /^\d{1,3}$/.test(first) && columnOf(heads[0] ?? '') === 'ask' ? ['', ...heads] : heads;
}

/** How well rows and heads go together: rows found, and columns whose cells are alike. */
function fitOf({ head, rows }: FlatTable): number {
  const asked = rows.filter(({ cells }) => isAsked(cells[head.columns.indexOf('ask')]?.text ?? '')).length;
  const alike = head.columns.filter((_, i) =>
    isAlike(rows.map(({ cells }) => cellContent(cells[i]?.text ?? ''))),
  );
  return asked * (1 + alike.length / head.columns.length) * head.columns.length;
}

function isAlike(contents: readonly CellContent[]): boolean {
  const told = contents.filter((one) => one !== 'nothing').map((one) => (one === 'ask' ? 'words' : one));
  return new Set(told).size <= 1;
}

/** Words of a row, which are no head of a column again. */
function isAsked(words: string): boolean {
  const content = cellContent(words);
  return (
    words.length >= SHORTEST_ASK && columnOf(words) === null && (content === 'ask' || content === 'words')
  );
}
