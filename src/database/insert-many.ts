import type { EntityManager, EntityTarget, QueryDeepPartialEntity } from 'typeorm';

/** More rows in one statement would come near the most parameters that PostgreSQL takes. */
const ROWS_AT_ONCE = 1000;

/** Inserts rows whose ids the database gives. @returns the ids, in the order of `rows` */
export async function insertMany<Row extends { id: number }>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const { identifiers } = await tx.insert(entity, rows.slice(start, start + ROWS_AT_ONCE));
    ids.push(...identifiers.map(({ id }) => Number(id)));
  }
  return ids;
}
