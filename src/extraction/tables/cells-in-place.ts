import { Passage } from '../blocks/passage.js';
import { type CellContent, cellContent } from '../layout/cell-content.js';
import type { ExtractedColumn } from './columns.js';

/** Cells with more words than this say more than who, when or how far. */
const LONG = 60;
/** How well a cell stands in a column that says nothing of what it holds, in one of other things, and behind another cell in one column. */
const OPEN = 0.5;
const MISFIT = -1;
const BEHIND = 0.4;
const FITS: Partial<Record<ExtractedColumn, readonly CellContent[]>> = {
  reference: ['reference'],
  owner: ['who'],
  due: ['date'],
  status: ['status', 'decision'],
  decision: ['decision', 'status'],
  type: ['type'],
};
const TOLD: readonly CellContent[] = ['words', 'ask', 'status', 'decision'];

/**
 * The cells of a row whose empty ones left no line, each in the column that suits what it holds, in their order. The first stays
 * where it is, unless its column holds something else.
 */
export function inPlace(cells: readonly Passage[], columns: readonly ExtractedColumn[]): Passage[] {
  const empty = cells[0]?.slice(0, 0) ?? Passage.of('', []);
  const columnOfCell = placed(cells, columns);
  return columns.map((_, column) =>
    Passage.joined([empty, ...cells.filter((_cell, i) => columnOfCell[i] === column)]),
  );
}

/** The column of each cell: of all ways to place them in order the one that fits best. */
function placed(cells: readonly Passage[], columns: readonly ExtractedColumn[]): number[] {
  const contents = cells.map(({ text }) => cellContent(text));
  // best[i][c]: the first i + 1 cells, the last of them in column c.
  const best: number[][] = [];
  const from: number[][] = [];
  cells.forEach((cell, i) => {
    best.push([]);
    from.push([]);
    columns.forEach((column, c) => {
      const fit = fitOf(cell.text, contents[i] ?? 'words', column);
      let most = i === 0 ? -c * OPEN : Number.NEGATIVE_INFINITY;
      let source = -1;
      for (let before = 0; before <= c && i > 0; before++) {
        const score = (best[i - 1]?.[before] ?? 0) - (before === c ? BEHIND + Math.max(0, fit) : 0);
        if (score > most) [most, source] = [score, before];
      }
      best[i]?.push(most + fit);
      from[i]?.push(source);
    });
  });
  const places: number[] = [];
  const last = best.at(-1) ?? [];
  let at = last.indexOf(Math.max(...last));
  for (let i = cells.length - 1; i >= 0; i--) {
    places[i] = at;
    at = from[i]?.[at] ?? at;
  }
  return places;
}

function fitOf(words: string, content: CellContent, column: ExtractedColumn): number {
  if (content === 'nothing') return 0;
  if (column === 'ask')
    return content === 'ask' || words.length > LONG ? 2 : content === 'words' ? 1 : MISFIT;
  if (column === 'answer' || column === 'talk') return TOLD.includes(content) ? 1 : MISFIT / 2;
  const fits = FITS[column];
  if (!fits) return words.length > LONG ? MISFIT / 2 : OPEN;
  if (fits.includes(content)) return 2;
  // "Ongoing" and "Completed" say when, too.
  if (column === 'due' && content === 'status') return 1;
  return words.length > LONG ? 2 * MISFIT : content === 'words' || content === 'status' ? 0 : MISFIT;
}
