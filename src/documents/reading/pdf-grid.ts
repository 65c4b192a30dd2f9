import type { Glyphs } from './pdf-glyphs.js';
import type { Ruling } from './pdf-rulings.js';

/** A table that lines draw: where it stands, and the words of its cells, row by row. */
export interface PdfGrid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly (readonly string[])[];
}

/** Lines within so many points of each other are one, and touch. */
const NEAR = 3;
const LEAST_COLUMNS = 2;
const LEAST_ROWS = 2;
/** A grid whose cells hold more than this lays out a page. */
const LONGEST_CELL = 4000;
/** A gap this wide, in parts of the type size, is a space between words. */
const WORD_GAP = 0.15;

/** The tables of a page that its drawn lines show. */
export function gridsOf(rulings: readonly Ruling[], glyphs: readonly Glyphs[]): PdfGrid[] {
  return connected(rulings)
    .map((lines) => gridOf(lines, glyphs))
    .filter((grid): grid is PdfGrid => grid !== null);
}

/** Lines that touch one another, together. Looks at each line against the ones near it in height only. */
function connected(rulings: readonly Ruling[]): Ruling[][] {
  const boxes = rulings.map(boxOf);
  const order = rulings.map((_, i) => i).sort((a, b) => (boxes[a]?.bottom ?? 0) - (boxes[b]?.bottom ?? 0));
  const group = rulings.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) {
      group[at] = group[group[at] ?? at] ?? at;
      at = group[at] ?? at;
    }
    return at;
  };
  let open: number[] = [];
  for (const i of order) {
    const box = boxes[i];
    if (!box) continue;
    open = open.filter((j) => (boxes[j]?.top ?? 0) >= box.bottom - NEAR);
    for (const j of open) {
      const other = boxes[j];
      if (other && root(i) !== root(j) && other.left <= box.right + NEAR && box.left <= other.right + NEAR)
        group[root(j)] = root(i);
    }
    open.push(i);
  }
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, i) => {
    const of = root(i);
    const together = groups.get(of);
    if (together) together.push(ruling);
    else groups.set(of, [ruling]);
  });
  return [...groups.values()];
}

function boxOf({ upright, at, from, to }: Ruling): {
  left: number;
  right: number;
  top: number;
  bottom: number;
} {
  return upright
    ? { left: at, right: at, bottom: from, top: to }
    : { left: from, right: to, bottom: at, top: at };
}

function gridOf(lines: readonly Ruling[], glyphs: readonly Glyphs[]): PdfGrid | null {
  const xs = places(lines.filter(({ upright }) => upright).map(({ at }) => at));
  const ys = places(lines.filter(({ upright }) => !upright).map(({ at }) => at)).reverse();
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (xs.length <= LEAST_COLUMNS || ys.length <= LEAST_ROWS) return null;
  const cells = ys.slice(1).map(() => xs.slice(1).map((): Glyphs[] => []));
  for (const run of glyphs) {
    const middle = run.y + run.size * 0.3;
    if (run.words.trim() === '' || middle > top || middle < bottom || run.x < left - NEAR || run.x > right)
      continue;
    const column = xs.findLastIndex((x) => x <= run.x + NEAR);
    const row = ys.findLastIndex((y) => y >= middle);
    const [r, c] = cellAt(
      lines,
      xs,
      ys,
      Math.min(row, ys.length - 2),
      Math.min(Math.max(0, column), xs.length - 2),
    );
    cells[r]?.[c]?.push(run);
  }
  const rows = cells.map((row) => row.map(wordsOfCell)).filter((row) => row.some((cell) => cell !== ''));
  const isTable =
    rows.length >= LEAST_ROWS && rows.some((row) => row.filter((cell) => cell !== '').length > 1);
  return isTable && rows.flat().every((cell) => cell.length <= LONGEST_CELL)
    ? { top, bottom, left, right, rows }
    : null;
}

/** The first band and column of the cell in which these lie: where no line parts two, they are one cell. */
function cellAt(
  lines: readonly Ruling[],
  xs: readonly number[],
  ys: readonly number[],
  row: number,
  column: number,
): [number, number] {
  let [r, c] = [row, column];
  const middleX = ((xs[c] ?? 0) + (xs[c + 1] ?? 0)) / 2;
  while (r > 0 && !parts(lines, false, ys[r] ?? 0, middleX)) r--;
  const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  while (c > 0 && !parts(lines, true, xs[c] ?? 0, middleY)) c--;
  return [r, c];
}

function parts(lines: readonly Ruling[], upright: boolean, at: number, through: number): boolean {
  return lines.some(
    (line) =>
      line.upright === upright &&
      Math.abs(line.at - at) <= NEAR &&
      line.from - NEAR <= through &&
      line.to + NEAR >= through,
  );
}

function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? -Infinity) > NEAR) found.push(value);
  return found;
}

/** The words of a cell, its lines one after the other. */
function wordsOfCell(runs: readonly Glyphs[]): string {
  let words = '';
  let last: Glyphs | undefined;
  for (const run of [...runs].sort((a, b) => (Math.abs(a.y - b.y) > 0.4 * a.size ? b.y - a.y : a.x - b.x))) {
    const sameLine = last !== undefined && Math.abs(last.y - run.y) <= 0.4 * run.size;
    const gap = last && sameLine ? (run.x - last.x - last.width) / (run.size || 1) : 1;
    const joins = gap <= WORD_GAP || (!sameLine && /[a-z]-$/.test(words) && /^[a-z]/.test(run.words));
    words += last && !joins ? ` ${run.words}` : run.words;
    last = run;
  }
  return words.replace(/\s+/g, ' ').trim();
}
