import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { Passage } from '../blocks/passage.js';
import { isAsked, wordsAbove } from './ask-rows.js';
import { columnOf, type TableHead } from './columns.js';
import { columnsByContent } from './columns-by-content.js';
import {
  bareLabel,
  isLabel,
  type LabelEntry,
  labelEntries,
  type OwnLabels,
  plainLabel,
} from './label-entries.js';
import type { TableRow } from './table-row.js';

/** Blocks without a label that may stand under one: what is asked, a list, an account of progress. */
const MOST_BELOW = 8;
/** Entries of a run, at most. */
const LONGEST = 2000;
const MOST_TITLES = 30;
/** Of labels that no rule knows so large a part has to come again. */
const MOST_AGAIN = 0.8;
const TELLS = /^(?:owner|due|status|decision|answer)$/;

/**
 * Records set as "Recommendation: … / Owner: … / Due: …", a line each, a paragraph each, run on in one paragraph, or as the rows of a
 * table that stands on its side; null where the block begins none. `next` is the block after the labels read, table or not.
 */
export function readLabelTable(
  blocks: readonly Block[],
  at: number,
  own: OwnLabels,
): { table: { head: TableHead; rows: readonly TableRow[]; next: number } | null; next: number } {
  const { entries, next } = runOf(blocks, at, own);
  const table = tableOfRecords(blocks, at, entries, next, own);
  // Labels of a letter's or a report's head may stand before the records.
  const ask = table
    ? undefined
    : entries.find(({ label, block }) => block > at && columnOf(titleOf(label)) === 'ask');
  return {
    table,
    next: entries[0] && columnOf(titleOf(entries[0].label)) !== 'ask' ? (ask?.block ?? next) : next,
  };
}

function tableOfRecords(
  blocks: readonly Block[],
  at: number,
  entries: readonly LabelEntry[],
  next: number,
  own: OwnLabels,
): { head: TableHead; rows: readonly TableRow[]; next: number } | null {
  if (entries.length < 2) return null;
  const records = recordsOf(entries);
  const titles = [...new Set(entries.map(({ label }) => titleOf(label)))];
  if (records.length === 1 && titles.filter((title) => OF_A_DECISION.test(title)).length > 1) return null;
  if (isSettledBelow(records)) return null;
  const askTitles = titles.filter((title) => columnOf(title) === 'ask').length;
  const again =
    entries.filter(({ label }) => own.has(label) || isLabel(label)).length >= entries.length * MOST_AGAIN;
  if (
    titles.length > MOST_TITLES ||
    (askTitles === 0 && !(again && records.length > 1)) ||
    askTitles === titles.length
  )
    return null;
  const numbered = entries.some(({ reference }) => reference !== null);
  const rows = records.map((record) => rowOf(record, titles, numbered));
  const heads = numbered ? ['Ref', ...titles] : titles;
  const head = columnsByContent(
    heads,
    rows.map(({ cells }) => cells.map(({ text }) => text)),
    wordsAbove(blocks, at),
  );
  if (!head || head.asks === 'minutes') return null;
  const ask = head.columns.indexOf('ask');
  const asked = rows.filter(({ cells }) => isAsked(cells[ask]?.text ?? ''));
  const tells = (row: TableRow) =>
    row.cells.some((cell, i) => !cell.isEmpty && TELLS.test(head.columns[i] ?? ''));
  const kept = asked.filter(tells);
  const called = entries.find(
    (entry) => entry.called === 'recommendation' || entry.called === 'action',
  )?.called;
  const asks = called === 'recommendation' || called === 'action' ? called : head.asks;
  return kept.length > 0 && kept.length >= asked.length / 2
    ? { head: { ...head, asks }, rows: asked, next }
    : null;
}

/** What officers recommended, where each record goes on to say what was decided: the decision is what counts. */
function isSettledBelow(records: readonly (readonly LabelEntry[])[]): boolean {
  const settled = records.filter((record) =>
    record.some(({ label, value }) => /^decisions?\b/i.test(label) && CLAUSE.test(value.text)),
  );
  const recommended = records.some((record) => record.some(({ label }) => OFFICERS.test(label)));
  return recommended && settled.length * 2 > records.length;
}
const OFFICERS = /^(?:officer|recommend)/i;
const CLAUSE = /^(?:That|To|The|I) [a-z]/;

const PARTS_OF_DECISION = anyOf`
  decision (?:made|taken|maker)|(?:date|record|reasons?|basis) (?:of|for) (?:the )?decision
  alternatives?(?: options?)? (?:considered|rejected)
  conflicts? of interest|is (?:it )?a key decision
`;
/** The labels of a form that records one decision. */
const OF_A_DECISION = new RegExp(`^${PARTS_OF_DECISION}`, 'i');

/** The entries that follow one another, each with the blocks that belong to it. */
function runOf(
  blocks: readonly Block[],
  at: number,
  own: OwnLabels,
): { entries: LabelEntry[]; next: number } {
  const entries: LabelEntry[] = [];
  let next = at;
  while (next < blocks.length && entries.length < LONGEST) {
    const block = blocks[next];
    const found = block ? entriesAt(block, next, entries.length > 0, own) : [];
    if (found.length > 0) {
      entries.push(...found);
      next++;
      continue;
    }
    const last = entries.at(-1);
    const below = last ? blocksBelow(blocks, next, last, own) : 0;
    if (!last || below === 0) break;
    const words = blocks.slice(next, next + below).map(({ passage }) => passage);
    entries[entries.length - 1] = { ...last, value: Passage.joined([last.value, ...words]) };
    next += below;
  }
  return { entries, next };
}

/** Within records a label may stand on a line of its own; elsewhere such a line is a heading. */
function entriesAt(block: Block, at: number, inRecord: boolean, own: OwnLabels): LabelEntry[] {
  const found = labelEntries(block, at, own);
  const bare = found.length === 0 && inRecord ? bareLabel(block, at, own) : null;
  const tells = bare && (own.has(bare.label) || TELLS.test(columnOf(plainLabel(bare.label)) ?? ''));
  return tells ? [bare] : found;
}

/** How many blocks from here stand under the label before them: up to the next label, but not past a heading that ends the record. */
function blocksBelow(blocks: readonly Block[], at: number, last: LabelEntry, own: OwnLabels): number {
  const isOpen = last.value.isEmpty || /[:;,]$/.test(last.value.text);
  const column = columnOf(plainLabel(last.label));
  if (!isOpen && column !== 'answer' && column !== 'ask' && !own.has(last.label)) return 0;
  for (let count = 0; count < MOST_BELOW; count++) {
    const block = blocks[at + count];
    const ends =
      !block ||
      block.kind === 'row' ||
      block.level > 0 ||
      (block.kind === 'heading' && !(isOpen && count === 0));
    const isTitle =
      !isOpen && block !== undefined && block.passage.text.length < 60 && !/[.;:?]$/.test(block.passage.text);
    if (ends || isTitle) return isOpen ? count : 0;
    if (entriesAt(block, at + count, true, own).length > 0) return count;
  }
  return isOpen ? 1 : 0;
}

/** Of the label that comes most often so large a part, at least, has one with which each record begins. */
const OFTEN = 0.7;

/** Records begin with the first label that comes about as often as any, else with each ask: a rarer one stands over several. */
function recordsOf(entries: readonly LabelEntry[]): LabelEntry[][] {
  const counts = new Map<string, number>();
  // Several accounts of progress may stand in one record.
  for (const { label } of entries)
    if (columnOf(titleOf(label)) !== 'answer')
      counts.set(titleOf(label), (counts.get(titleOf(label)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const often = entries.find(({ label }) => (counts.get(titleOf(label)) ?? 0) >= Math.max(2, most * OFTEN));
  const isAsk = ({ label }: LabelEntry) => columnOf(titleOf(label)) === 'ask';
  const starter = often ?? entries.find(isAsk) ?? entries[0];
  const title = starter && titleOf(starter.label);
  const records: LabelEntry[][] = [];
  for (const entry of entries.slice(starter ? entries.indexOf(starter) : 0)) {
    if (titleOf(entry.label) === title || records.length === 0) records.push([]);
    records.at(-1)?.push(entry);
  }
  return records;
}

function titleOf(label: string): string {
  const plain = plainLabel(label);
  return plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase();
}

function rowOf(record: readonly LabelEntry[], titles: readonly string[], numbered: boolean): TableRow {
  const empty = record[0]?.value.slice(0, 0) ?? Passage.of('', []);
  const cells = titles.map((title) =>
    Passage.joined([
      empty,
      ...record.filter(({ label }) => titleOf(label) === title).map(({ value }) => value),
    ]),
  );
  const reference = record.find((entry) => entry.reference !== null)?.reference ?? null;
  const block = record[0]?.block ?? 0;
  return { cells: numbered ? [empty, ...cells] : cells, block, ...(reference ? { reference } : {}) };
}
