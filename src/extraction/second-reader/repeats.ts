/** So many words in a row are compared. */
const RUN = 3;
/** The share of its runs of words that another has, too. */
const SAME = 0.6;
/** Shorter words recur by right ("That the report be noted"). */
const FEWEST_RUNS = 5;
/** A run of words that more items have tells nothing. */
const MOST_ALIKE = 20;

/** What stands in a paper already: a summary, a list of options and a quotation print it again. */
export class SaidBefore {
  readonly #places = new Map<string, number[]>();
  #count = 0;

  add(text: string): void {
    for (const run of runsIn(text)) {
      const places = this.#places.get(run) ?? [];
      if (places.length < MOST_ALIKE) this.#places.set(run, [...places, this.#count]);
    }
    this.#count++;
  }

  has(text: string): boolean {
    const runs = runsIn(text);
    if (runs.size < FEWEST_RUNS) return false;
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const place of this.#places.get(run) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared.values()].some((count) => count >= SAME * runs.size);
  }
}

function runsIn(text: string): Set<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[a-z0-9£%]+/g) ?? [];
  return new Set(words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' ')));
}
