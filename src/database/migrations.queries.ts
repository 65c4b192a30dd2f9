import type { DataSource } from 'typeorm';
import type { RanMigration } from './migration-check.rules.js';

/** What a database has run, oldest first; nothing where it is empty. Digests are kept since one of the migrations. */
export async function ranMigrations(source: DataSource): Promise<RanMigration[]> {
  const columns: { name: string }[] = await source.query(
    `select column_name as name from information_schema.columns
     where table_schema = current_schema() and table_name = 'migrations'`,
  );
  if (columns.length === 0) return [];
  const digest = columns.some(({ name }) => name === 'digest') ? 'digest' : 'null::text as digest';
  return source.query(`select name, ${digest} from migrations order by timestamp, id`);
}

/** Keeps the digests of what ran just now, and of what ran before digests were kept. */
export async function keepDigests(
  source: DataSource,
  digests: Readonly<Record<string, string>>,
): Promise<void> {
  await source.query(
    `update migrations m set digest = d.value from jsonb_each_text($1) d where d.key = m.name and m.digest is null`,
    [JSON.stringify(digests)],
  );
}
