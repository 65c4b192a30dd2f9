import type { Block } from '../blocks/block.js';
import { readMarker } from '../blocks/marker.js';
import { Passage } from '../blocks/passage.js';
import type { ItemType } from '../extraction.js';
import type { Finding } from '../finding.js';
import { cellContent } from '../layout/cell-content.js';
import { printed } from '../resolutions/printed.js';
import { clausesIn } from './cell-clauses.js';
import type { ExtractedColumn, TableHead } from './columns.js';
import type { TableRow } from './table-row.js';

/** A cell of a row by what its column holds. */
export function cellOf(row: TableRow, head: TableHead, column: ExtractedColumn): Passage | undefined {
  const at = head.columns.indexOf(column);
  return at < 0 ? undefined : row.cells[at];
}

/** What a row asks: one finding, or one for each numbered or lettered clause of its cell. */
export function findingsOfRow(row: TableRow, head: TableHead): Finding[] {
  const ask = cellOf(row, head, 'ask');
  if (!ask || !isAsked(ask.text)) return [];
  const marker = readMarker(ask.text.slice(0, 40));
  const passage = marker ? ask.slice(marker.length) : ask;
  const reference = cellWords(cellOf(row, head, 'reference')) ?? printed(marker) ?? null;
  const type = typeOf(row, head, reference, passage.text);
  if (type === null) return [];
  const found = {
    type,
    rule: `row of a table of ${head.asks}s`,
    confidence: 'high' as const,
    block: row.block,
    owner: cellWords(cellOf(row, head, 'owner')),
    due: cellWords(cellOf(row, head, 'due')),
  };
  const clauses = clausesIn(ask);
  if (clauses.length > 1)
    return clauses.map((clause) => ({
      ...found,
      reference: [cellWords(cellOf(row, head, 'reference')), clause.marker].filter(Boolean).join(' ') || null,
      passage: clause.passage,
    }));
  return [{ ...found, reference, passage }];
}

/** What a cell says; null where it says "N/A", a dash or nothing. */
export function cellWords(cell: Passage | undefined): string | null {
  return cell && cellContent(cell.text) !== 'nothing' ? cell.text : null;
}

/** A date, a name or a status alone asks for nothing. */
export function isAsked(text: string): boolean {
  if (text.length < 8) return false;
  const content = cellContent(text);
  return content === 'ask' || content === 'words' || (content === 'who' && text.length > 25);
}

/** What kind of item a row is: by its own word, by its reference, by its words; else as the whole table. Null for none. */
function typeOf(row: TableRow, head: TableHead, reference: string | null, words: string): ItemType | null {
  const told = cellOf(row, head, 'type')?.text ?? '';
  if (/^rec/i.test(told)) return 'recommendation';
  if (/^(?:action|info|request|task|referral|resol)/i.test(told)) return 'action';
  if (/^decision/i.test(told)) return 'decision';
  if (/^(?:query|question)/i.test(told)) return 'action';
  if (head.byRow || told !== '') {
    if (/^r(?:ec)?\W?\d/i.test(reference ?? '')) return 'recommendation';
    if (/^a(?:ct\w*)?\W?\d/i.test(reference ?? '')) return 'action';
    if (head.byRow) return /^that\b/i.test(words) ? 'recommendation' : 'action';
  }
  return head.asks === 'recommendation' ? 'recommendation' : 'action';
}

/** A table that goes on over a page prints its head again. */
export function isHeadAgain(cells: readonly Passage[], head: readonly string[]): boolean {
  return cells.length === head.length && cells.every((cell, i) => cell.text === head[i]);
}

/** The rows with what runs on from one to the next joined: a page's edge cuts a cell, and the rest begins a row of its own. */
export function withCutRowsJoined(rows: readonly TableRow[], head: TableHead): TableRow[] {
  const joined: TableRow[] = [];
  const ask = head.columns.indexOf('ask');
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && runsOn(row, above, ask))
      joined[joined.length - 1] = {
        ...above,
        cells: above.cells.map((cell, i) => Passage.joined([cell, row.cells[i] ?? cell.slice(0, 0)])),
      };
    else joined.push(row);
  }
  return joined;
}

function runsOn(row: TableRow, above: TableRow, ask: number): boolean {
  const filled = row.cells.filter((cell) => !cell.isEmpty);
  const words = row.cells[ask]?.text ?? '';
  const before = above.cells[ask]?.text ?? '';
  if (filled.length === 0 || row.cells.length !== above.cells.length) return false;
  if (words === '')
    return row.cells[0]?.isEmpty === true && filled.every((cell) => /^[a-z(]/.test(cell.text));
  return (
    /^[a-z]/.test(words) &&
    !/[.;:?!]$/.test(before) &&
    before !== '' &&
    row.cells[0]?.isEmpty === true &&
    ask > 0
  );
}

/** The words over a block of a table: the heading and the title of the paper. */
export function wordsAbove(blocks: readonly Block[], at: number): string {
  const headings: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
    const block = blocks[i];
    if (block && block.kind !== 'row' && block.passage.text.length <= 160) headings.push(block.passage.text);
  }
  const titles = blocks.slice(0, Math.min(4, at)).map((block) => block.passage.text.slice(0, 160));
  return (headings.some((words) => /\b(?:recommendation|action)s?\b/i.test(words)) ? headings : titles).join(
    '\n',
  );
}
