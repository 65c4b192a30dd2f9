import { PGlite } from '@electric-sql/pglite';
import { pg_surgery } from '@electric-sql/pglite/contrib/pg_surgery';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { NEARLY_THE_WORD } from '../../src/database/nearly-the-word.sql.js';

/**
 * A database that is thrown away needs little memory beside its files, which are in memory too, and survives nothing.
 * What is asked of a few rows is planned once.
 */
const SMALL = [
  'shared_buffers=16MB',
  'min_wal_size=2MB',
  'max_wal_size=8MB',
  'full_page_writes=off',
  'plan_cache_mode=force_generic_plan',
];

/** A database in memory, filled from a kept copy where one is given. */
export async function openPostgresInMemory(copy?: Blob): Promise<EmbeddedPostgres> {
  const pglite = await PGlite.create({
    extensions: { pg_surgery, pg_trgm },
    startParams: [...PGlite.defaultStartParams, ...SMALL.flatMap((setting) => ['-c', setting])],
    ...(copy ? { loadDataDir: copy } : { initDbStartParams: ['--wal-segsize=1'] }),
  });
  await pglite.exec(`set ${NEARLY_THE_WORD}`);
  return { pglite, close: () => pglite.close() };
}
