/** Longer words than a name, a date or a number are not said again. */
const LONGEST = 80;

/** The words of cells that go on over the rows below, column by column: who is to act is said again for each row. */
export class MergedCells {
  readonly #words = new Map<number, { words: string; rows: number }>();

  set(column: number, words: string, rows = Number.POSITIVE_INFINITY): void {
    if (words === '' && rows === Number.POSITIVE_INFINITY) this.#words.delete(column);
    else this.#words.set(column, { words: words.length > LONGEST ? '' : words, rows });
  }

  /** How many columns a cell above goes on in. */
  get open(): number {
    return [...this.#words.values()].filter(({ rows }) => rows > 0).length;
  }

  at(column: number): string {
    return this.#words.get(column)?.words ?? '';
  }

  /** What stands in a column of the next row because a cell above goes on, once for each of its rows; null where none does. */
  take(column: number): string | null {
    const open = this.#words.get(column);
    if (!open || open.rows < 1) return null;
    open.rows -= 1;
    return open.words;
  }
}
