/** A verb of doing, where it stands. */
export interface Verb {
  readonly index: number;
  readonly words: string;
}

/** Where these patterns (global ones) match, in the order of the text. */
export function verbsIn(text: string, patterns: readonly RegExp[]): Verb[] {
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ index: match.index, words: match[0] }))
    .sort((a, b) => a.index - b.index);
}
