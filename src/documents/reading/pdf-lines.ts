import { cellsOf, letterColumns, type PdfCell, textColumnOf } from './pdf-columns.js';
import type { Glyphs } from './pdf-glyphs.js';
import type { PdfGrid } from './pdf-grid.js';
import { gutterOf } from './pdf-gutter.js';

interface SetLine {
  y: number;
  size: number;
  runs: Glyphs[];
}

/** Mean width of a letter as a part of the type size, for the columns that indents and gaps take. */
const LETTER = 0.5;
/** Lines further apart than this, in parts of the type size, are paragraphs. */
const PARAGRAPH_GAP = 1.75;

/**
 * The lines of a page from top to bottom, with indents and the columns of tables kept as spaces and empty lines between
 * paragraphs. Of a page set in two columns the left one comes first.
 */
export function setLines(glyphs: readonly Glyphs[], grids: readonly PdfGrid[] = []): string {
  const upright = glyphs.filter((run) => run.isUpright && run.words !== '');
  const tables = [...grids].sort((a, b) => b.top - a.top);
  const parts: string[] = [];
  let rest = upright.filter((run) => !tables.some((grid) => isWithin(run, grid)));
  for (const grid of tables) {
    const above = rest.filter((run) => run.y >= grid.top);
    rest = rest.filter((run) => run.y < grid.top);
    parts.push(setProse(above), grid.rows.map(asRow).join('\n'));
  }
  return [...parts, setProse(rest)].filter((part) => part !== '').join('\n\n');
}

function isWithin(run: Glyphs, { top, bottom, left, right }: PdfGrid): boolean {
  const middle = run.y + run.size * 0.3;
  return middle <= top && middle >= bottom && run.x >= left - 3 && run.x <= right;
}

function asRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}

/** Whether lines of a page have cells as those of a table: then its drawn lines are worth looking at. */
export function looksTabular(glyphs: readonly Glyphs[]): boolean {
  const lines = gather(glyphs.filter((run) => run.isUpright && run.words !== ''));
  const cells = cellsOf(lines).map(({ length }) => length);
  return cells.some((count) => count > 2) || cells.filter((count) => count > 1).length > 3;
}

function setProse(runs: readonly Glyphs[]): string {
  const lines = gather(runs);
  const gutter = gutterOf(lines.map((line) => line.runs.filter((run) => run.words.trim() !== '')));
  if (gutter === null) return setColumn(lines);
  const crosses = (run: Glyphs) => run.x < gutter && run.x + run.width > gutter + run.size;
  const isAcross = (line: SetLine) => line.runs.some(crosses);
  const first = lines.findIndex((line) => !isAcross(line));
  const last = lines.findLastIndex((line) => !isAcross(line));
  const columns = lines.slice(first, last + 1).flatMap((line) => line.runs);
  return [
    lines.slice(0, first),
    gather(columns.filter((run) => run.x < gutter)),
    gather(columns.filter((run) => run.x >= gutter)),
    lines.slice(last + 1),
  ]
    .filter((part) => part.length > 0)
    .map(setColumn)
    .join('\n');
}

function setColumn(lines: readonly SetLine[]): string {
  const usual = median(lines.map((line) => line.size)) || 10;
  const left = lines.reduce((least, line) => Math.min(least, line.runs[0]?.x ?? 0), Number.POSITIVE_INFINITY);
  const cells = cellsOf(lines);
  const columns = letterColumns(cells, left, usual * LETTER);
  const out: string[] = [];
  lines.forEach((line, i) => {
    const words = setLine(
      cells[i] ?? [],
      columns,
      Math.round(((cells[i]?.[0]?.x ?? left) - left) / (usual * LETTER)),
    );
    if (words.trim() === '') return;
    const above = lines[i - 1];
    if (above && above.y - line.y > PARAGRAPH_GAP * Math.max(line.size, usual)) out.push('');
    out.push(words);
  });
  return out.join('\n');
}

function gather(runs: readonly Glyphs[]): SetLine[] {
  const lines: SetLine[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - run.y) <= 0.4 * Math.max(line.size, run.size)) {
      line.runs.push(run);
      if (run.words.trim() !== '') line.size = Math.max(line.size, run.size);
    } else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines.map((line) => ({
    ...line,
    runs: line.runs.filter((run, i) => run.words.trim() !== '' || i > 0),
  }));
}

function setLine(cells: readonly PdfCell[], columns: ReadonlyMap<number, number>, indent: number): string {
  let text = '';
  cells.forEach(({ x, words }, i) => {
    const column = columns.get(textColumnOf(x)) ?? (i === 0 ? Math.max(0, indent) : text.length + 3);
    text = text.padEnd(column) + words;
  });
  return text;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
