import type { Line } from './lines.js';

/** Where words begin in the source, and the place just after them. */
export type Range = readonly [number, number];

/** A stretch of a line between wide gaps, with the column of the page in which it begins. */
export interface Segment {
  readonly at: number;
  readonly range: Range;
  readonly words: string;
}

const GAP = /\s{2,}/g;

/** The stretches of a line that wide gaps part, from left to right. */
export function segmentsOf(line: Line): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const add = (to: number) => {
    const words = line.text.slice(from, to);
    if (words !== '')
      segments.push({ at: line.indent + from, range: [line.start + from, line.start + to], words });
  };
  for (const gap of line.text.matchAll(GAP)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(line.text.length);
  return segments;
}
