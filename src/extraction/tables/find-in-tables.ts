import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { printed } from '../resolutions/find-resolutions.js';
import { readTableHead, type TableHead } from './columns.js';
import { readFlatTable } from './flat-table.js';

/** A row of a table of asks: its cells in the order of the heads. */
export interface TableRow {
  readonly cells: readonly Passage[];
  readonly block: number;
}

/** What tables hold, the blocks they take up, and their answers, where promises are made. */
export interface FromTables {
  readonly findings: Finding[];
  readonly used: Set<number>;
  readonly answers: { passage: Passage; block: number; reference: string | null }[];
}

/** The recommendations and actions of trackers, action logs and response tables, kept as rows or flattened to lines. */
export function findInTables(blocks: readonly Block[]): FromTables {
  const found: FromTables = { findings: [], used: new Set(), answers: [] };
  for (let i = 0; i < blocks.length; i++) {
    if (found.used.has(i)) continue;
    const table = blocks[i]?.kind === 'row' ? readRows(blocks, i) : readFlatTable(blocks, i);
    if (!table) continue;
    for (let k = i; k < table.next; k++) found.used.add(k);
    for (const row of table.rows) readRow(row, table.head, found);
  }
  return found;
}

function readRows(
  blocks: readonly Block[],
  at: number,
): { head: TableHead; rows: TableRow[]; next: number } | null {
  const head = readTableHead((blocks[at]?.cells ?? []).map((cell) => cell.text));
  if (!head) return null;
  const rows: TableRow[] = [];
  let next = at + 1;
  for (; blocks[next]?.kind === 'row'; next++) rows.push({ cells: blocks[next]?.cells ?? [], block: next });
  return { head, rows, next };
}

function readRow(row: TableRow, head: TableHead, found: FromTables): void {
  const cell = (column: string) => row.cells[head.columns.indexOf(column as TableHead['columns'][number])];
  const ask = cell('ask');
  if (!ask || ask.text.length < 8) return;
  const marker = readMarker(ask.text.slice(0, 40));
  const passage = marker ? ask.slice(marker.length) : ask;
  const reference = cell('reference')?.text || printed(marker);
  found.findings.push({
    type: head.asks,
    reference: reference || null,
    passage,
    rule: `row of a table of ${head.asks}s`,
    confidence: 'high',
    block: row.block,
    owner: cell('owner')?.text || null,
    due: cell('due')?.text || null,
  });
  row.cells.forEach((answer, i) => {
    if (head.columns[i] === 'answer' && answer.text.length > 20)
      found.answers.push({ passage: answer, block: row.block, reference });
  });
}
