/** Which items spans are derived of, as pieces of SQL. */
export type SpanScope = {
  /** Which items, by the name that a row of them has: `a.id = any($1)`. */
  readonly where: (alias: string) => string;
  /** The same of their facts, by the column that says whose they are. */
  readonly whereFact: (column: string) => string;
  /** What somebody may see, `$2`: what they may not see moves nothing that they read; null for everything. */
  readonly visible: string | null;
};
