import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { printed } from '../resolutions/printed.js';
import { type ExtractedColumn, readTableHead, type TableHead } from './columns.js';
import { readFlatTable } from './flat-table.js';
import { readOutcome } from './minutes-rows.js';
import type { TableRow } from './table-row.js';

/** A table of asks or of minutes: its head, its rows, and the block after it. */
export interface AskTable {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly next: number;
}

/** What tables hold, the blocks they take up, and the words in them where promises are made. */
export interface FromTables {
  readonly findings: Finding[];
  readonly used: Set<number>;
  readonly answers: { passage: Passage; block: number; reference: string | null; owner: string | null }[];
  /** What was said, in minutes set as a table. */
  readonly talk: { passage: Passage; block: number }[];
}

/** The tables of trackers, action logs, responses and minutes, kept as rows or flattened to lines. */
export function tablesIn(blocks: readonly Block[]): AskTable[] {
  const tables: AskTable[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const table = blocks[i]?.kind === 'row' ? readRows(blocks, i) : readFlatTable(blocks, i);
    if (!table) continue;
    tables.push({ ...table, from: i });
    i = table.next - 1;
  }
  return tables;
}

/** The recommendations and actions that tables hold. */
export function findInTables(tables: readonly AskTable[]): FromTables {
  const found: FromTables = { findings: [], used: new Set(), answers: [], talk: [] };
  for (const { head, rows, from, next } of tables) {
    for (let k = from; k < next; k++) found.used.add(k);
    for (const row of rows) (head.asks === 'minutes' ? readMinutesRow : readRow)(row, head, found);
  }
  return found;
}

/** A cell of a row by what its column holds. */
export function cellOf(row: TableRow, head: TableHead, column: ExtractedColumn): Passage | undefined {
  const at = head.columns.indexOf(column);
  return at < 0 ? undefined : row.cells[at];
}

function readRows(blocks: readonly Block[], at: number): Omit<AskTable, 'from'> | null {
  const head = readTableHead((blocks[at]?.cells ?? []).map((cell) => cell.text));
  if (!head) return null;
  const rows: TableRow[] = [];
  let next = at + 1;
  for (; blocks[next]?.kind === 'row'; next++) {
    const cells = blocks[next]?.cells ?? [];
    if (readTableHead(cells.map((cell) => cell.text)) && !isHeadAgain(cells, blocks[at]?.cells ?? [])) break;
    if (!isHeadAgain(cells, blocks[at]?.cells ?? [])) rows.push({ cells, block: next });
  }
  return { head, rows, next };
}

/** A table that goes on over a page prints its head again. */
function isHeadAgain(cells: readonly Passage[], head: readonly Passage[]): boolean {
  return cells.length === head.length && cells.every((cell, i) => cell.text === head[i]?.text);
}

function readMinutesRow(row: TableRow, head: TableHead, found: FromTables): void {
  const talk = cellOf(row, head, 'talk');
  const outcome = cellOf(row, head, 'ask');
  const reference = cellOf(row, head, 'reference')?.text;
  if (talk) found.talk.push({ passage: talk, block: row.block });
  const label = reference && reference.length <= 12 ? reference : null;
  if (!outcome) return;
  append(found.findings, readOutcome(outcome, talk, { block: row.block, reference: label }));
}

function readRow(row: TableRow, head: TableHead, found: FromTables): void {
  const ask = cellOf(row, head, 'ask');
  if (!ask || ask.text.length < 8) return;
  const marker = readMarker(ask.text.slice(0, 40));
  const passage = marker ? ask.slice(marker.length) : ask;
  const reference = cellOf(row, head, 'reference')?.text || printed(marker);
  const owner = cellOf(row, head, 'owner')?.text || null;
  found.findings.push({
    type: head.asks === 'recommendation' ? 'recommendation' : 'action',
    reference: reference || null,
    passage,
    rule: `row of a table of ${head.asks}s`,
    confidence: 'high',
    block: row.block,
    owner,
    due: cellOf(row, head, 'due')?.text || null,
  });
  row.cells.forEach((answer, i) => {
    if (head.columns[i] === 'answer' && answer.text.length > 20)
      found.answers.push({ passage: answer, block: row.block, reference, owner });
  });
}
