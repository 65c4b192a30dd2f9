import type { Block } from '../blocks/block.js';
import { isSectionOfReport } from '../blocks/headings.js';
import { Passage } from '../blocks/passage.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import { isInMoodOfSettling } from '../resolutions/clause-likeness.js';
import { wordsAbove } from './ask-rows.js';
import { askedIn } from './asked-in.js';
import type { ExtractedColumn, TableHead } from './columns.js';
import { readsAsAsk } from './reads-as-ask.js';
import type { TableRow } from './table-row.js';

/** No row of a table has more cells. */
const MOST_CELLS = 14;
/** What is asked stands among the first cells of its row. */
const FIRST_CELLS = 5;
const SHORTEST_ASK = 12;
const LONGEST_REFERENCE = 16;
const LEAST_ROWS = 2;
/** So large a part of the rows has to say who, when or how far. */
const MOST = 0.6;
/** Cells that say who, when and how far are short, and have no label before them. */
const LONGEST_CELL = 60;
const LABELLED = /^[A-Z][\w’' ]{1,40}: /;
const MOST_SHORT = 0.45;
/** A clerk leaves out so many numbers of what was closed. */
const WIDEST_STEP = 12;
const COLUMNS: readonly ExtractedColumn[] = [
  'reference',
  'ask',
  'owner',
  'due',
  'status',
  'answer',
  'decision',
];

interface CellRecord {
  readonly at: number;
  readonly reference: string;
  readonly cells: Passage[];
}

/**
 * A table with a cell on each line whose heads no rule knows: its rows begin with references of one series, and what else a row says
 * is known by what is in its cells. `next` is the block after those looked at, table or not.
 */
export function readCellRecords(
  blocks: readonly Block[],
  at: number,
): { table: { head: TableHead; rows: readonly TableRow[]; next: number } | null; next: number } {
  const records: CellRecord[] = [];
  let next = at;
  for (let i = at; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.kind === 'row' || block.level > 0 || isSectionOfReport(block.passage.text)) break;
    const reference = referenceOf(block);
    const last = records.at(-1);
    if (reference !== null && asksBelow(blocks, i) && (!last || isNext(last.reference, reference))) {
      const own = block.marker && !block.passage.isEmpty ? [block.passage] : [];
      records.push({ at: i, reference, cells: own });
    } else if (!last || last.cells.length >= MOST_CELLS) break;
    else last.cells.push(block.passage);
    next = i + 1;
  }
  const longest = Math.max(0, ...records.slice(0, -1).map(({ cells }) => cells.length));
  const rows = records.map((record, n) => {
    const cells = n === records.length - 1 ? record.cells.slice(0, longest) : record.cells;
    return { row: rowOf(record, cells), told: cells };
  });
  const typed = rows.filter(
    ({ row }) => [3, 4, 6].some((i) => !row.cells[i]?.isEmpty) || row.cells[2]?.text.includes(' '),
  );
  const cells = rows.flatMap(({ told }) => told.map(({ text }) => text));
  const areCells =
    cells.filter((text) => text.length <= LONGEST_CELL && !LABELLED.test(text)).length >=
    cells.length * MOST_SHORT;
  if (records.length < LEAST_ROWS || typed.length < records.length * MOST || !areCells)
    return { table: null, next: Math.max(next, at + 1) };
  const asks = rows.map(({ row }) => row.cells[1]?.text ?? '');
  const above = [
    wordsAbove(blocks, at),
    ...blocks
      .slice(Math.max(0, at - MOST_CELLS), at)
      .map(({ passage }) => passage.text.slice(0, LONGEST_CELL)),
  ].join('\n');
  const head: TableHead = {
    columns: COLUMNS,
    titles: COLUMNS.map(() => ''),
    isGuessed: true,
    ...askedIn('', above, null, asks),
    resolves: !/\brecommend/i.test(above) && asks.filter(isInMoodOfSettling).length > asks.length / 2,
  };
  const last = records.at(-1);
  const end =
    (last?.at ?? at) +
    1 +
    (rows.at(-1)?.told.length ?? 0) -
    (blocks[last?.at ?? at]?.passage.isEmpty === false && blocks[last?.at ?? at]?.marker ? 1 : 0);
  return { table: { head, rows: rows.map(({ row }) => row), next: end }, next: end };
}

/** The reference that a block is, or the number before its words. */
function referenceOf(block: Block): string | null {
  const { text } = block.passage;
  if (block.marker?.label || (block.marker && isInMoodOfSettling(text))) return null;
  if (block.marker && text.length > LONGEST_CELL && !isAsk(text)) return null;
  if (block.marker)
    return /^[A-Z]{0,3}\d[\d./]*\)?$/.test(block.marker.printed) ? block.marker.printed : null;
  if (text.length > LONGEST_REFERENCE || !/\d/.test(text)) return null;
  return cellContent(text) === 'reference' || /^[A-Z]{1,8}[\d./ -]+$/.test(text) ? text : null;
}

function asksBelow(blocks: readonly Block[], at: number): boolean {
  const from = blocks[at]?.marker ? at : at + 1;
  return blocks.slice(from, from + FIRST_CELLS).some(({ passage }) => isAsk(passage.text));
}

function isAsk(text: string): boolean {
  return text.length >= SHORTEST_ASK && readsAsAsk(text.replace(/^\W*(?:\w+ ?){1,3}\*\* /, ''));
}

/** Whether a reference is of the same series and counts on. */
function isNext(before: string, reference: string): boolean {
  if (maskOf(before) !== maskOf(reference)) return false;
  const [from, to] = [numberIn(before), numberIn(reference)];
  return /\d.*[./-]/.test(reference) || (to > from && to - from <= WIDEST_STEP);
}

function maskOf(text: string): string {
  return text.replace(/[A-Za-z]+/g, 'A').replace(/\d+/g, '9');
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

/** The cells of a row in the order of the columns: what is asked, and behind it the first that says who, when and how far. */
function rowOf({ at, reference, cells }: CellRecord, told: readonly Passage[]): TableRow {
  const empty = cells[0]?.slice(0, 0) ?? Passage.of('', []);
  const ask = told.findIndex(({ text }) => isAsk(text));
  const behind = ask < 0 ? [] : told.slice(ask + 1);
  const first = (content: CellContent) => behind.find(({ text }) => cellContent(text) === content) ?? empty;
  const answers = behind.filter(({ text }) => /^(?:ask|words)$/.test(cellContent(text)) && text.length > 20);
  return {
    block: at,
    reference: reference.replace(/\.$/, ''),
    cells: [
      empty,
      told[ask] ?? empty,
      first('who'),
      first('date'),
      first('status'),
      Passage.joined([empty, ...answers]),
      first('decision'),
    ],
  };
}
