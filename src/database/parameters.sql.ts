/** The parameters of a statement, which grow as conditions are added. What is asked about first stands at known places. */
export class Parameters {
  readonly values: unknown[];

  /** @param known the values of `$1`, `$2` and so on */
  constructor(...known: readonly unknown[]) {
    this.values = [...known];
  }

  /** Takes a value and gives its place: `$3`. */
  place(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The columns of an order, over rows by their alias. */
export type OrderOf = (alias: string) => string;
