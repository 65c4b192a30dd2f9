/** A row of a report's table as it was published: each column by its name. */
export type FrozenRow = Readonly<Record<string, string | number | null | undefined>>;
