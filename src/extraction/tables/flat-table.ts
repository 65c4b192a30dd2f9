import type { Block } from '../blocks/block.js';
import { continuesList, isBullet, type Marker } from '../blocks/marker.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { wordsAbove } from './ask-rows.js';
import { inPlace } from './cells-in-place.js';
import { columnOf, type ExtractedColumn, type TableHead } from './columns.js';
import { columnsByContent } from './columns-by-content.js';
import type { TableRow } from './table-row.js';

const MOST_COLUMNS = 12;
const LEAST_COLUMNS = 3;
/** A head is short, and an ask is not. */
const LONGEST_HEAD = 45;
const SHORTEST_ASK = 12;
/** Heads that no rule knows may stand among those that one does. */
const MOST_UNKNOWN = 4;

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
  if (!first || wordsOf(first).length > LONGEST_HEAD || first.level > 0) return null;
  const heads = headsAt(blocks, at);
  const here = bestAt(blocks, at, heads);
  // "Outstanding Actions" over the heads reads like one of them.
  const isBest = (fit: number) =>
    [1, 2, 3].every((skip) => (bestAt(blocks, at + skip, heads.slice(skip))?.fit ?? 0) <= fit);
  return here && isBest(here.fit) ? here.table : null;
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
    const text = wordsOf(blocks[i]);
    if (text === '' || text.length > LONGEST_HEAD || blocks[i]?.kind === 'row' || blocks[i]?.marker) break;
    const column = columnOf(text);
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
  const titles = withNumbers(heads, wordsOf(blocks[from]));
  const width = titles.length;
  if (!blocks.slice(from, from + width).some((block) => isAsked(wordsOf(block)))) return null;
  const end = tableEnd(blocks, from, wordsOf(blocks[at]));
  const above = wordsAbove(blocks, at);
  const whole = byWidth(blocks, from, width, end);
  const byWhole = whole.length === 0 ? null : headOf(titles, whole, above);
  const referred = startsByReference(blocks, from, end);
  const listed = referred.length > 1 ? referred : startsByMarker(blocks, from, end);
  // A lone row with an empty cell ends before it is as wide as its head.
  const isCutShort =
    whole.length === 0 && listed.length < 2 && end - from >= LEAST_COLUMNS && end - from < width;
  const starts = isCutShort ? [from] : listed;
  const shape = shapeOf(wordsOf(blocks[from]));
  const shared = blocks.slice(from + 1, from + width).some((block) => shapeOf(wordsOf(block)) === shape);
  if (!isCutShort && (whole.length >= starts.length || starts.length < 2 || (shared && whole.length > 1)))
    return byWhole && { head: byWhole, rows: whole, next: from + whole.length * width };
  const cut = starts.map((start, n) => ({
    cells: blocks.slice(start, starts[n + 1] ?? end).map(({ passage }) => passage),
    block: start,
    ...(blocks[start]?.marker && !blocks[start]?.passage.isEmpty
      ? { reference: blocks[start].marker.printed }
      : {}),
  }));
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

/** A key, notes and footnotes. */
const ENDS =
  /^(?:key|notes?|glossary|legend|section \d.*)\b.{0,12}$|^notes (?:on|to|for)\b.{0,60}$|^\[(?:[ivx]{1,4}|\d{1,2})\] /i;

/** A key, notes, a new section or its own head again ends the table. */
function tableEnd(blocks: readonly Block[], from: number, head: string): number {
  for (let i = from; i < blocks.length; i++) {
    const words = wordsOf(blocks[i]);
    if (words === head || blocks[i]?.kind === 'row' || (blocks[i]?.level ?? 0) > 0) return i;
    if (beginsSection(blocks, i)) return i;
    if (ENDS.test(words)) return i;
  }
  return blocks.length;
}

/** "4. What we found" over "4.1 …": the report goes on behind the table. */
function beginsSection(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const number = /^\d{1,2}/.exec(block?.marker?.printed ?? '')?.[0];
  return number !== undefined && !block?.passage.isEmpty && blocks[at + 1]?.marker?.printed === `${number}.1`;
}

/** Rows of whole width, as long as each is like the first: a date where that has one, an ask where that has one. */
function byWidth(blocks: readonly Block[], from: number, width: number, end: number): TableRow[] {
  const rows: TableRow[] = [];
  const first = blocks.slice(from, from + width).map((block) => cellContent(wordsOf(block)));
  for (let i = from; i + width <= end; i += width) {
    const row = blocks.slice(i, i + width);
    if (
      !isLike(
        row.map((block) => cellContent(wordsOf(block))),
        first,
      )
    )
      break;
    rows.push({ cells: row.map(({ passage }) => passage), block: i });
  }
  return rows;
}

const OPEN: readonly CellContent[] = ['words', 'ask', 'nothing', 'who'];

/** Dates stand under dates and references under references; what is free in the one may be free in the other. */
function isLike(row: readonly CellContent[], first: readonly CellContent[]): boolean {
  let unlike = 0;
  row.forEach((content, i) => {
    const model = first[i] ?? 'words';
    if (content === model || content === 'nothing' || model === 'nothing') return;
    if (OPEN.includes(content) && OPEN.includes(model)) {
      if ((content === 'who') !== (model === 'who')) unlike += 0.5;
    } else if (i === 0 && (model === 'date' || model === 'reference')) unlike += 2;
    else unlike += 1;
  });
  return unlike < 2;
}

function startsByReference(blocks: readonly Block[], from: number, end: number): number[] {
  const shape = shapeOf(wordsOf(blocks[from]));
  if (!/\d/.test(shape) || cellContent(wordsOf(blocks[from])) === 'date') return [];
  const starts: number[] = [];
  for (let i = from; i < end; i++) {
    if (shapeOf(wordsOf(blocks[i])) !== shape) continue;
    if (shape === '9' && !countsOn(blocks, starts, i)) continue;
    starts.push(i);
  }
  return starts;
}

/** Bare numbers are priorities and sums too: a row's counts on from the row before, and an ask comes after it. */
function countsOn(blocks: readonly Block[], starts: readonly number[], at: number): boolean {
  const before = starts.at(-1);
  if (before === undefined) return true;
  return (
    Number(wordsOf(blocks[at])) === Number(wordsOf(blocks[before])) + 1 &&
    blocks.slice(at + 1, at + 4).some((block) => wordsOf(block).length >= SHORTEST_ASK)
  );
}

/** Rows begin with the next letter or number of a list, in the cell of what is asked. */
function startsByMarker(blocks: readonly Block[], from: number, end: number): number[] {
  const starts: number[] = [];
  let last: Marker | null = null;
  for (let i = from; i < end; i++) {
    const marker: Marker | null = blocks[i]?.marker ?? null;
    if (!marker || isBullet(marker) || blocks[i]?.passage.isEmpty) continue;
    if (last ? continuesList(last, marker) : i === from) {
      starts.push(i);
      last = marker;
    }
  }
  return starts;
}

function wordsOf(block: Block | undefined): string {
  if (!block) return '';
  return block.passage.text || (block.marker?.printed ?? '');
}

/** Letters and digits masked, so that references of one series look alike. */
function shapeOf(text: string): string {
  return text.length > 30 ? '' : text.replace(/[A-Za-z]+/g, 'A').replace(/\d+/g, '9');
}
