/** Words as two printings of a paper share them: without case, punctuation, apostrophes, and the breaks of lines. */
export function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`\u00ad]/g, '')
    .replace(/&/g, ' and ');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How often each pair of neighbouring words stands in a text, and the first word by itself, so that one word is a text too. */
export type Pairs = ReadonlyMap<string, number>;

export function pairsOf(words: readonly string[]): Pairs {
  const pairs = new Map<string, number>();
  for (const [n, word] of words.entries()) {
    const pair = n === 0 ? word : `${words[n - 1]} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much two texts share, from 0 (nothing) to 1 (the same words in the same order): Dice's coefficient of their pairs of words. */
export function likeness(one: Pairs, other: Pairs): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, times] of small) shared += Math.min(times, large.get(pair) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

function sizeOf(pairs: Pairs): number {
  let size = 0;
  for (const times of pairs.values()) size += times;
  return size;
}
