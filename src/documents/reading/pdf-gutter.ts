import { readTableHead } from '../../extraction/tables/columns.js';
import { COLUMN_GAP } from './pdf-columns.js';
import type { Glyphs } from './pdf-glyphs.js';

/** Share of the shorter column's lines that must be full on both sides of a gutter. */
const MOST = 0.6;
/** A line is full that reaches over so much of its column. */
const FULL = 0.55;
/** Share of a page's lines that may run across: its title, its foot. */
const MOST_ACROSS = 0.3;
const LEAST_BESIDE = 6;
/** Fewer lines than these are no page of two columns. */
const LEAST_LINES = 12;
/** The gutter lies in the middle third of the page. */
const MIDDLE = [1 / 3, 2 / 3] as const;
const STEP = 2;

/**
 * Where the gutter of a page set in two columns of prose runs, in points; null where there is none. Rows of a table have
 * gaps of many widths and empty cells; in prose nearly every line fills its column up to the gutter.
 */
export function gutterOf(lines: readonly (readonly Glyphs[])[]): number | null {
  if (lines.length < LEAST_LINES) return null;
  const left = least(lines, (run) => run.x);
  const right = -least(lines, (run) => -(run.x + run.width));
  const width = right - left;
  let best: { x: number; share: number } | null = null;
  for (let x = left + width * MIDDLE[0]; x <= left + width * MIDDLE[1]; x += STEP) {
    const share = shareParted(lines, x, left, right);
    if (share > (best?.share ?? 0)) best = { x, share };
  }
  return best && best.share >= MOST ? best.x : null;
}

function least(lines: readonly (readonly Glyphs[])[], of: (run: Glyphs) => number): number {
  let found = Number.POSITIVE_INFINITY;
  for (const line of lines) for (const run of line) found = Math.min(found, of(run));
  return found;
}

/** How many lines fill both columns, of those that the shorter column has; 0 where words cross `x` or a table is told. */
function shareParted(lines: readonly (readonly Glyphs[])[], x: number, left: number, right: number): number {
  const count = { left: 0, right: 0, both: 0, across: 0 };
  for (const line of lines) {
    const before = line.filter((run) => run.x + run.width <= x);
    const after = line.filter((run) => run.x >= x);
    if (before.length + after.length < line.length) count.across++;
    else {
      if (before.length > 0) count.left++;
      if (after.length > 0) count.right++;
      if (fills(before, x - left) && fills(after, right - x)) count.both++;
    }
    if (before.length > 0 && after.length > 0 && readTableHead([wordsOf(before), wordsOf(after)])) return 0;
  }
  const shorter = Math.min(count.left, count.right);
  return shorter < LEAST_BESIDE || count.across > lines.length * MOST_ACROSS ? 0 : count.both / shorter;
}

function wordsOf(runs: readonly Glyphs[]): string {
  return runs
    .map(({ words }) => words)
    .join('')
    .trim();
}

/** Whether words without a gap between them reach over most of a column. */
function fills(runs: readonly Glyphs[], width: number): boolean {
  const hasGap = runs.some((run, i) => {
    const before = runs[i - 1];
    return before !== undefined && run.x - before.x - before.width > COLUMN_GAP * run.size;
  });
  return !hasGap && runs.reduce((total, run) => total + run.width, 0) >= width * FULL;
}
