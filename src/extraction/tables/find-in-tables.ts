import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import type { Finding } from '../finding.js';
import { cellOf, cellWords, findingsOfRow, rowReference } from './ask-rows.js';
import { readTableHead, type TableHead } from './columns.js';
import { readFlatTable, readUnknownTable } from './flat-table.js';
import { type OwnLabels, ownLabels } from './label-entries.js';
import { readLabelTable } from './label-table.js';
import { readOutcome } from './minutes-rows.js';
import { readRowTable } from './row-table.js';
import type { TableRow } from './table-row.js';

/** A table of asks or of minutes: its head, its rows, and the block after it. */
export interface AskTable {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly from: number;
  readonly next: number;
  /** How it is set: rows and lines are tables to the eye, labels are records. */
  readonly form: 'rows' | 'lines' | 'labels';
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
export function tablesIn(blocks: readonly Block[], withLabels = true): AskTable[] {
  const tables: AskTable[] = [];
  const own = withLabels ? ownLabels(blocks) : new Set<string>();
  let labelsReadTo = 0;
  for (let i = 0; i < blocks.length; i++) {
    const isRow = blocks[i]?.kind === 'row';
    const rows =
      isRow && !isOfRecord(blocks, i, own) ? readRowTable(blocks, i, tables.at(-1)?.head ?? null) : null;
    const table = isRow ? rows : readFlatTable(blocks, i);
    const labels = !table && withLabels && i >= labelsReadTo ? readLabelTable(blocks, i, own) : null;
    labelsReadTo = Math.max(labelsReadTo, labels?.next ?? 0);
    const isUnknown = withLabels && !isRow && !table && !labels?.table;
    const lines = table ?? (isUnknown ? readUnknownTable(blocks, i) : null);
    if (lines) tables.push({ ...lines, form: isRow ? 'rows' : 'lines', from: i });
    else if (labels?.table) tables.push({ ...labels.table, form: 'labels', from: i });
    if (lines || labels?.table) i = (tables.at(-1)?.next ?? i + 1) - 1;
    else while (isRow && goesOnAsRow(blocks[i + 1])) i++;
  }
  return tables;
}

/** "Action | …" over "Owner | …", where both come again: a record on its side. */
function isOfRecord(blocks: readonly Block[], at: number, own: OwnLabels): boolean {
  return [at, at + 1].every((i) => {
    const cells = blocks[i]?.cells ?? [];
    return cells.length === 2 && own.has(cells[0]?.text ?? '');
  });
}

/** A row that heads no table of its own. */
function goesOnAsRow(block: Block | undefined): boolean {
  return block?.kind === 'row' && readTableHead(block.cells.map(({ text }) => text)) === null;
}

/** The recommendations and actions that tables hold. */
export function findInTables(tables: readonly AskTable[]): FromTables {
  const found: FromTables = { findings: [], used: new Set(), answers: [], talk: [] };
  for (const { head, rows, from, next, form } of tables) {
    for (let k = from; k < next; k++) found.used.add(k);
    let above: string | null = null;
    for (const row of rows) {
      if (head.asks === 'minutes') readMinutesRow(row, head, found);
      else readRow(row, head, form, above, found);
      above = rowReference(row, head) ?? above;
    }
  }
  return found;
}

function readMinutesRow(row: TableRow, head: TableHead, found: FromTables): void {
  const talk = cellOf(row, head, 'talk');
  const outcome = cellOf(row, head, 'ask');
  const reference = cellOf(row, head, 'reference')?.text;
  if (talk) found.talk.push({ passage: talk, block: row.block });
  const numbered = reference ? readMarker(reference) : null;
  const label =
    numbered && /\d/.test(numbered.printed)
      ? numbered.printed
      : reference && reference.length <= 12
        ? reference
        : null;
  if (!outcome) return;
  const owner = cellWords(cellOf(row, head, 'owner'));
  const outcomes = readOutcome(outcome, talk, { block: row.block, reference: label });
  append(
    found.findings,
    outcomes.map((one) =>
      owner && one.type === 'action' ? { ...one, fallbackOwner: one.fallbackOwner ?? owner } : one,
    ),
  );
}

function readRow(
  row: TableRow,
  head: TableHead,
  form: AskTable['form'],
  above: string | null,
  found: FromTables,
): void {
  const asked = findingsOfRow(row, head, above);
  append(found.findings, asked);
  const [first] = asked;
  if (!first) return;
  row.cells.forEach((answer, i) => {
    if ((head.columns[i] === 'answer' || head.columns[i] === 'decision') && answer.text.length > 20)
      found.answers.push({
        passage: answer,
        block: row.block,
        reference: form === 'labels' ? null : first.reference,
        owner: first.owner ?? null,
      });
  });
}
