import type { Segment } from './segments.js';

/** The segments of a line, by the columns in which they stand. */
export type CellSegments = readonly (readonly Segment[])[];

interface River {
  from: number;
  to: number;
}

/**
 * The columns of a table that only gaps show, known by the empty rivers between them: narrow where a head is shorter than its cells,
 * and narrower with each line that keeps to them.
 */
export class GapColumns {
  readonly #starts: readonly number[];
  readonly #rivers: River[];

  constructor(heads: readonly Segment[]) {
    this.#starts = heads.map(({ at }) => at);
    this.#rivers = heads.slice(1).map((head, i) => ({ from: endOf(heads[i] ?? head), to: head.at }));
  }

  /** Whether words that begin in the first column reach into the next. */
  isTooLong(segment: Segment): boolean {
    const [river] = this.#rivers;
    return river !== undefined && segment.at < river.from && endOf(segment) >= river.to;
  }

  /** The segments in their columns; null where words run over a river, so that the line belongs to no table. */
  place(segments: readonly Segment[]): CellSegments | null {
    const cells: Segment[][] = this.#starts.map(() => []);
    const rivers = this.#rivers.map((river) => ({ ...river }));
    const parts = segments.flatMap((segment) => this.#partedAtRivers(segment));
    for (const part of parts) {
      const column = this.#columnOf(part);
      const [before, after] = [rivers[column - 1], rivers[column]];
      if ((before && part.at < before.from) || (after && endOf(part) > after.to)) return null;
      if (before) before.to = Math.min(before.to, part.at);
      if (after) after.from = Math.max(after.from, endOf(part));
      cells[column]?.push(part);
    }
    if (rivers.some(({ from, to }) => to <= from)) return null;
    this.#rivers.splice(0, rivers.length, ...rivers);
    return cells;
  }

  #columnOf(part: Segment): number {
    const right = this.#rivers.filter(
      ({ from, to }) => part.at >= to || (part.at >= from && endOf(part) > to),
    ).length;
    const river = this.#rivers[right];
    if (!river || part.at < river.from || endOf(part) > river.to) return right;
    const [left, next] = [this.#starts[right] ?? 0, this.#starts[right + 1] ?? 0];
    return next - part.at < part.at - left ? right + 1 : right;
  }

  /** Words that fill their cell leave one space only before the next column. */
  #partedAtRivers(segment: Segment): Segment[] {
    const river = this.#rivers.find(({ from, to }) => segment.at < from && endOf(segment) > to);
    if (!river) return [segment];
    const low = river.from - segment.at;
    const space = segment.words.lastIndexOf(' ', river.to - segment.at);
    if (space < Math.max(1, low - 1)) return [segment];
    const [start, end] = segment.range;
    const before = {
      at: segment.at,
      range: [start, start + space] as const,
      words: segment.words.slice(0, space),
    };
    const rest = {
      at: segment.at + space + 1,
      range: [start + space + 1, end] as const,
      words: segment.words.slice(space + 1),
    };
    return [before, ...this.#partedAtRivers(rest)];
  }
}

function endOf({ at, words }: Segment): number {
  return at + words.length;
}
