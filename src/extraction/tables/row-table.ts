import type { Block } from '../blocks/block.js';
import { wordsAbove } from './ask-rows.js';
import { readTableHead, type TableHead } from './columns.js';
import { columnsByContent, hasNoHead } from './columns-by-content.js';
import { isHeadAgain, withCutRowsJoined } from './cut-rows.js';
import { withLabelledCellsApart } from './labelled-cells.js';
import type { TableRow } from './table-row.js';

/** A table of asks or of minutes kept as rows, and the block after it. */
export interface RowTable {
  readonly head: TableHead;
  readonly rows: readonly TableRow[];
  readonly next: number;
}

/** The table whose first row is `blocks[at]`. `before` is the head of the table before it, which may go on here. */
export function readRowTable(
  blocks: readonly Block[],
  at: number,
  before: TableHead | null,
): RowTable | null {
  const kept: TableRow[] = [];
  let top = -1;
  for (let next = at; blocks[next]?.kind === 'row'; next++) {
    const row = { cells: blocks[next]?.cells ?? [], block: next };
    // Each table is read to its own end only: a text may hold thousands of heads.
    if (top >= 0 && beginsAnother(textsOf(row), textsOf(kept[top]))) break;
    if (top < 0 && row.cells.filter((cell) => !cell.isEmpty).length > 1) top = kept.length;
    kept.push(row);
  }
  const first = kept[Math.max(0, top)];
  const { heads, rows: body } = withLabelledCellsApart(
    textsOf(first),
    withoutRowsAcross(kept.slice(top + 1)).filter(({ cells }) => !isHeadAgain(cells, textsOf(first))),
  );
  const above = wordsAbove(blocks, at);
  const after = at + kept.length;
  const isHeadless = hasNoHead(heads, body.map(linesOf));
  const head = isHeadless ? null : columnsByContent(heads, body.map(linesOf), above);
  if (head)
    return { head, rows: head.asks === 'minutes' ? body : withCutRowsJoined(body, head), next: after };
  const rows = withoutRowsAcross(kept.slice(Math.max(0, top)));
  const again = before && before.columns.length === heads.length ? goesOn(rows, before, isHeadless) : null;
  if (again) return { head: again, rows: withCutRowsJoined(rows, again), next: after };
  const bare = isHeadless
    ? columnsByContent(
        heads.map(() => ''),
        rows.map(linesOf),
        above,
      )
    : null;
  return bare && { head: bare, rows: withCutRowsJoined(rows, bare), next: after };
}

/** So many cells have the rows between which one may go across the table. */
const LEAST_ACROSS = 3;

/** The rows but those that go across the table: "Meeting of 5 May" over what was asked there. */
function withoutRowsAcross(rows: readonly TableRow[]): TableRow[] {
  const isAcross = ({ cells }: TableRow) =>
    cells.length >= LEAST_ACROSS &&
    cells[0]?.isEmpty === false &&
    cells.slice(1).every(({ isEmpty }) => isEmpty);
  const whole = rows.filter((row) => !isAcross(row));
  return whole.length * 2 >= rows.length ? whole : [...rows];
}

function textsOf(row: TableRow | undefined): string[] {
  return row?.cells.map((cell) => cell.text) ?? [];
}

/** The words of its cells, line by line. */
function linesOf({ cells }: TableRow): string[] {
  return cells.map((cell) => cell.lines.map(({ text }) => text).join('\n'));
}

function beginsAnother(cells: readonly string[], heads: readonly string[]): boolean {
  return readTableHead(cells) !== null && !cells.every((cell, i) => cell === heads[i]);
}

/** The columns of rows without a head, as those of the table before them; null where they do not fit. */
function goesOn(rows: readonly TableRow[], before: TableHead, isHeadless: boolean): TableHead | null {
  if (before.asks === 'minutes') return null;
  const head = columnsByContent(before.titles, rows.map(linesOf), '');
  const isSame = head !== null && head.columns.join() === before.columns.join();
  if (isSame || !isHeadless || !head) return isSame ? before : null;
  // A column that says too little of itself in these rows is what it was in those.
  const columns = head.columns.map((column, i) =>
    column === 'other' ? (before.columns[i] ?? column) : column,
  );
  return { ...head, columns, asks: before.asks };
}
