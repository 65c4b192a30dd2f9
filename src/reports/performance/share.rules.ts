/** A part of a whole: how many of how many. Both are always said. */
export type Share = { readonly count: number; readonly of: number };

/** What is so of how many of them. */
export function shareOf<Each>(all: readonly Each[], isSo: (each: Each) => boolean): Share {
  return { count: all.filter(isSo).length, of: all.length };
}

/** In whole percent; null where there is nothing to share. What is not all never says 100, what is not nothing never 0. */
export function percentOf({ count, of }: Share): number | null {
  if (of === 0) return null;
  if (count === 0 || count === of) return count === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((count / of) * 100)));
}

/** “12 of 20 (60%)”; “none to count” where there is nothing to share. */
export function shareInWords(share: Share): string {
  const percent = percentOf(share);
  const figure = (value: number) => value.toLocaleString('en-GB');
  return percent === null ? 'none to count' : `${figure(share.count)} of ${figure(share.of)} (${percent}%)`;
}

/** The middle of these numbers, or the mean of the two in the middle; null where there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return null;
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? upper) : upper;
  return (lower + upper) / 2;
}
