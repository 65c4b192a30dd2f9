/** A column of an answer, as the driver describes it. */
export type AnsweredColumn = { readonly name: string; readonly dataTypeID: number };

const columns = new WeakMap<object, readonly AnsweredColumn[]>();

/** Keeps with the rows of an answer what columns they have. */
export function rememberColumns(answer: unknown): void {
  const { rows, fields } = (answer ?? {}) as { rows?: unknown; fields?: readonly AnsweredColumn[] };
  if (Array.isArray(rows) && Array.isArray(fields)) columns.set(rows, fields);
}

/** The columns of rows that a statement answered; null where they are not known. */
export function columnsOf(rows: readonly unknown[]): readonly AnsweredColumn[] | null {
  return columns.get(rows) ?? null;
}
