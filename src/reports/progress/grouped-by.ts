/** Rows by what `keyOf` says of each, in the order given. (`Map.groupBy` begins with Node 21.) */
export function groupedBy<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** A row that belongs to one recommendation or action. */
export type OfItem = { readonly itemId: number };

export const itemOf = (row: OfItem): number => row.itemId;
