import type { EntityManager } from 'typeorm';

type Column = {
  readonly column: string;
  readonly type: string;
  readonly isNeeded: boolean;
  readonly choices: readonly string[] | null;
};

/**
 * Puts one row into a table: what is given, what else its columns demand, and words into those that hold text. Of other tables whichever
 * row comes first is named; the references of the database are not checked meanwhile.
 * @returns whether the table took it
 */
export async function makeUpRow(
  tx: EntityManager,
  table: string,
  given: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const columns: Column[] = await tx.query(COLUMNS, [table]);
  const filled = columns.filter(
    ({ column, isNeeded, type }) => isNeeded || column in given || type === 'text',
  );
  const names = filled.map(({ column }) => column).join(', ');
  const places = filled.map((_, n) => `$${n + 1}`).join(', ');
  const values = filled.map((each) => given[each.column] ?? anyValue(each));
  await tx.query('savepoint before_row');
  try {
    await tx.query(`insert into ${table} (${names}) values (${places})`, values);
    return true;
  } catch {
    await tx.query('rollback to savepoint before_row');
    return false;
  }
}

function anyValue({ type, choices }: Column): unknown {
  if (choices) return choices[0];
  if (type === 'boolean') return false;
  if (/^(?:integer|bigint|smallint|numeric)$/.test(type)) return 1;
  if (type === 'date') return '2026-05-01';
  if (type.startsWith('timestamp')) return '2026-05-01T12:00:00Z';
  if (type === 'jsonb') return '{}';
  if (type.endsWith('[]')) return [];
  if (type === 'bytea') return Buffer.from('x');
  return 'words';
}

const COLUMNS = `select a.attname as "column", format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef and a.attidentity = '' as "isNeeded",
  (select array_agg(found[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']+)''::text', 'g') found
   where k.conrelid = a.attrelid and k.contype = 'c' and a.attnum = any(k.conkey) and cardinality(k.conkey) = 1) as choices
from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
order by a.attnum`;
