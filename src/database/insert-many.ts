import type { EntityManager, EntityMetadata, EntityTarget, QueryDeepPartialEntity } from 'typeorm';

/** So many rows go in one statement, so that none takes much memory at a time. */
const ROWS_AT_ONCE = 1000;
/** What JSON has no way to say. */
const NOT_IN_JSON = 'bytea';

/**
 * Inserts rows whose ids the database gives: all of them as one parameter, so that the statement is the same however many they are, and
 * is prepared once. With a parameter for each value, a thousand rows took longer to be written out than to be inserted.
 * @returns the ids, in the order of `rows`
 */
export async function insertMany<Row extends { id: number }>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  const metadata = tx.dataSource.getMetadata(entity);
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const statement = statementFor(metadata, some);
    if (statement === null) {
      const { identifiers } = await tx.insert(entity, [...some]);
      ids.push(...identifiers.map(({ id }) => Number(id)));
    } else {
      const inserted: { id: number }[] = await tx.query(statement, [jsonOf(metadata, some)]);
      ids.push(...inserted.map(({ id }) => id));
    }
  }
  return ids;
}

/** @returns null where rows leave different columns to the database, or have what JSON cannot say */
function statementFor(metadata: EntityMetadata, rows: readonly object[]): string | null {
  const named = (row: object) =>
    metadata.columns.filter((column) => column.isInsert && column.getEntityValue(row) !== undefined);
  const columns = named(rows[0] ?? {});
  const isAlike = rows.every(
    (row) =>
      named(row).length === columns.length &&
      columns.every((column) => column.getEntityValue(row) !== undefined),
  );
  if (!isAlike || columns.length === 0 || columns.some(({ type }) => type === NOT_IN_JSON)) return null;
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const typed = columns.map((column) => {
    const type = metadata.dataSource.driver.normalizeType(column);
    return `"${column.databaseName}" ${type}${column.isArray ? '[]' : ''}`;
  });
  return `insert into "${metadata.tableName}" (${names})
    select ${names} from rows from (json_to_recordset($1::json) as (${typed.join(', ')})) with ordinality r(${names}, row_place)
    order by row_place returning id`;
}

function jsonOf(metadata: EntityMetadata, rows: readonly object[]): string {
  const values = rows.map((row) =>
    Object.fromEntries(
      metadata.columns.map((column) => [column.databaseName, column.getEntityValue(row, true)] as const),
    ),
  );
  const json = JSON.stringify(values);
  // Half of a sign, as a text has that was cut off within it, is no JSON to PostgreSQL; the driver sends it as “�”.
  return /\\ud[89a-f]/i.test(json) ? JSON.stringify(values, wellFormed) : json;
}

function wellFormed(_: string, value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
