import type { WaitingList, Wanted } from './kept-waiting.sql.js';

/** The first page of a list of which nothing is shown but its beginning, and how many it holds, as far as they are counted. */
export type FirstRows<Row> = {
  readonly rows: Row[];
  readonly total: number;
  readonly isMoreThanTotal: boolean;
  readonly previous: null;
  readonly next: null;
};

/**
 * The first rows of several lists, each in the place of its list: read together, once.
 * @param read the rows of these ids, in any order
 * @returns null for a list that is not known by what is kept
 */
export async function firstRows<Row extends { readonly id: number }>(
  lists: readonly (WaitingList | null)[],
  read: (ids: readonly number[]) => Promise<readonly Row[]>,
  { most }: Wanted,
): Promise<(FirstRows<Row> | null)[]> {
  const ids = lists.flatMap((list) => list?.ids ?? []);
  const found = ids.length > 0 ? await read(ids) : [];
  return lists.map(
    (list) =>
      list && {
        rows: list.ids.flatMap((id) => found.find((row) => row.id === id) ?? []),
        total: Math.min(list.total, most),
        isMoreThanTotal: list.total > most,
        previous: null,
        next: null,
      },
  );
}
