import { Passage } from '../blocks/passage.js';
import type { TableHead } from './columns.js';
import type { TableRow } from './table-row.js';

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
    /^[a-z](?![.)] )/.test(words) &&
    !/[.;:?!]$/.test(before) &&
    before !== '' &&
    (ask === 0 || row.cells[0]?.isEmpty === true)
  );
}
