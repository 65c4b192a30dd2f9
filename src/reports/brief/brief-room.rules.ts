import type { PrintedRun } from '../printed/printed-report.js';

/** About so many letters stand on a line of a page, in Word too; wide ones and long words take more. */
const LETTERS_ON_A_LINE = 90;
/** What is left on two pages beside the headings. */
const LINES_OF_TWO_PAGES = 80;
const GAP = 0.4;

type Lines = readonly (readonly PrintedRun[])[];

/** A part of the brief: its lines in their order, and how many of them stand in any case. */
export type BriefPart = { readonly lines: Lines; readonly least: number };

/**
 * How many lines of each part fit on two pages: so many as stand in any case, then one more of each part in turn while there is room.
 * @param taken by what stands there besides, in lines
 */
export function linesThatFit(parts: readonly BriefPart[], taken: number): number[] {
  const shown = parts.map(({ lines, least }) => Math.min(least, lines.length));
  const first = parts.flatMap(({ lines }, index) => lines.slice(0, shown[index]));
  let left = LINES_OF_TWO_PAGES - taken - first.reduce((sum, line) => sum + heightOf(line), 0);
  const full = new Set<number>();
  while (full.size < parts.length) {
    for (const [index, { lines }] of parts.entries()) {
      const next = lines[shown[index] ?? 0];
      const height = next ? heightOf(next) : Number.POSITIVE_INFINITY;
      if (full.has(index) || height > left) full.add(index);
      else {
        shown[index] = (shown[index] ?? 0) + 1;
        left -= height;
      }
    }
  }
  return shown;
}

/** In lines, with what stands between it and the next. */
export function heightOf(runs: readonly Pick<PrintedRun, 'text'>[]): number {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_ON_A_LINE)) + GAP;
}
