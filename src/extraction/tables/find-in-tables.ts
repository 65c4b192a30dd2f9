import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { cellOf, findingsOfRow } from './ask-rows.js';
import type { TableHead } from './columns.js';
import { readFlatTable } from './flat-table.js';
import { readOutcome } from './minutes-rows.js';
import { readRowTable } from './row-table.js';
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
    const isRow = blocks[i]?.kind === 'row';
    const table = isRow ? readRowTable(blocks, i, tables.at(-1)?.head ?? null) : readFlatTable(blocks, i);
    if (table) tables.push({ ...table, from: i });
    if (table) i = table.next - 1;
    else while (isRow && blocks[i + 1]?.kind === 'row') i++;
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
  const asked = findingsOfRow(row, head);
  append(found.findings, asked);
  const [first] = asked;
  if (!first) return;
  row.cells.forEach((answer, i) => {
    if (head.columns[i] === 'answer' && answer.text.length > 20)
      found.answers.push({
        passage: answer,
        block: row.block,
        reference: first.reference,
        owner: first.owner ?? null,
      });
  });
}
