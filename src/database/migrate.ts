import { type DatabasePlace, openDataSource } from './data-source.js';

/** Any number: it only has to be the same for every copy of the program. */
const MIGRATION_LOCK = 7_304_019;

/**
 * Brings the schema up to date and names the migrations that ran, oldest first. Copies that start together on one server wait for
 * each other; the embedded database has one process and one connection, so there is nobody to wait for.
 */
export async function migrate(place: DatabasePlace): Promise<string[]> {
  const source = await openDataSource('url' in place ? { ...place, poolSize: 2 } : place);
  try {
    if ('embedded' in place) return (await source.runMigrations()).map((migration) => migration.name);
    const gate = source.createQueryRunner();
    try {
      await gate.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      return (await source.runMigrations()).map((migration) => migration.name);
    } finally {
      await gate.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await gate.release();
    }
  } finally {
    await source.destroy();
  }
}
