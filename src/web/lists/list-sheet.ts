import type { ListColumn, SheetValue } from './list-columns.js';

/** A list as a sheet: its heads, then its rows as they come. */
export type ListSheet = {
  /** The list's name, which names the file and the sheet. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: AsyncIterable<readonly SheetValue[]>;
};

/** The sheet of these columns over all pages of a list. */
export function listSheet<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): ListSheet {
  const values = columns.flatMap(({ sheet }) => Object.values(sheet));
  return {
    name,
    heads: columns.flatMap(({ sheet }) => Object.keys(sheet)),
    rows: eachRow(pages, (row) => values.map((value) => value(row))),
  };
}

async function* eachRow<Row>(
  pages: AsyncIterable<readonly Row[]>,
  valuesOf: (row: Row) => SheetValue[],
): AsyncGenerator<SheetValue[]> {
  for await (const page of pages) yield* page.map(valuesOf);
}
