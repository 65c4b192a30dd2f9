import type { Glyphs } from './pdf-glyphs.js';

/** Words that stand together in a line, and where they begin, in points. */
export interface PdfCell {
  readonly x: number;
  readonly words: string;
}

/** A gap this wide, in parts of the type size, is a space between words. */
const WORD_GAP = 0.15;
/** A gap this wide parts the columns of a table by itself. */
export const COLUMN_GAP = 1;
/** A gap this wide parts them where other lines nearby begin a column at the same place. */
const NARROW_GAP = 0.4;
/** Lines above and below in which a column has to begin at the same place. */
const NEARBY = 4;

interface Run extends Glyphs {
  readonly gap: number;
}

/** The lines of a page parted into the cells of its tables; a line of prose is one cell. */
export function cellsOf(lines: readonly { size: number; runs: readonly Glyphs[] }[]): PdfCell[][] {
  const runs = lines.map(({ runs, size }) => withGaps(runs, size));
  const starts = runs.map(
    (line) => new Set(line.filter(({ gap }) => gap > COLUMN_GAP).map(({ x }) => textColumnOf(x))),
  );
  return runs.map((line, i) => {
    const near = starts.slice(Math.max(0, i - NEARBY), i + NEARBY + 1);
    const cells: { x: number; words: string }[] = [];
    for (const run of line) {
      const last = cells.at(-1);
      const begins =
        run.gap > COLUMN_GAP ||
        (run.gap > NARROW_GAP && near.some((places) => places.has(textColumnOf(run.x))));
      if (!last || begins) cells.push({ x: run.x, words: run.words.trimStart() });
      else if (run.gap > WORD_GAP && !last.words.endsWith(' ') && !run.words.startsWith(' '))
        last.words += ` ${run.words}`;
      else last.words += run.words;
    }
    return cells.map(({ x, words }) => ({ x, words: words.trimEnd() }));
  });
}

/** The runs that hold words, each with the gap before it in parts of the line's type size. */
function withGaps(runs: readonly Glyphs[], size: number): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    if (run.words.trim() === '') continue;
    const last = kept.at(-1);
    kept.push({ ...run, gap: last ? (run.x - last.x - last.width) / (size || 1) : 0 });
  }
  return kept;
}

/**
 * The letter's column at which each place of a page is set: as far right as it stands on the page, and further where
 * words before it would reach into it, so that the cells of a column begin below each other in every line.
 */
export function letterColumns(
  lines: readonly (readonly PdfCell[])[],
  left: number,
  letter: number,
): Map<number, number> {
  const places = [...new Set(lines.flatMap((cells) => cells.slice(1).map(({ x }) => textColumnOf(x))))];
  const columns = new Map<number, number>();
  const natural = (x: number) => Math.max(0, Math.round((x - left) / letter));
  const before = new Map<number, { place: number | null; x: number; length: number }[]>();
  for (const cells of lines)
    cells.forEach((cell, i) => {
      const last = cells[i - 1];
      if (!last) return;
      const needs = before.get(textColumnOf(cell.x)) ?? [];
      needs.push({ place: i > 1 ? textColumnOf(last.x) : null, x: last.x, length: last.words.length });
      before.set(textColumnOf(cell.x), needs);
    });
  for (const place of places.sort((a, b) => a - b)) {
    let column = natural(place * PLACE);
    for (const need of before.get(place) ?? []) {
      const from = need.place === null ? natural(need.x) : (columns.get(need.place) ?? natural(need.x));
      column = Math.max(column, from + need.length + APART);
    }
    columns.set(place, column);
  }
  return columns;
}

/** Cells are told apart by so many spaces. */
const APART = 3;
/** Places within so many points of each other are one. */
const PLACE = 3;

/** A place of the page, by which cells of one column are known. */
export function textColumnOf(x: number): number {
  return Math.round(x / PLACE);
}
