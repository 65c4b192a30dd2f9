import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { DirectoryLock } from './directory-lock.js';
import { NEARLY_THE_WORD } from './nearly-the-word.sql.js';

/** A PostgreSQL inside this process. It serves one connection at a time. */
export type EmbeddedPostgres = { readonly pglite: PGlite; close(): Promise<void> };

/**
 * Opens the database kept under `dataDir`, making it where there is none; every commit is on disk before it is answered.
 * @throws DirectoryInUse where another process has it open
 */
export async function openEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const lock = DirectoryLock.take(dataDir);
  try {
    const pglite = await PGlite.create({
      dataDir: join(dataDir, 'postgres'),
      extensions: { pg_trgm },
      relaxedDurability: false,
    });
    await pglite.exec(`set ${NEARLY_THE_WORD}`);
    return {
      pglite,
      async close() {
        await pglite.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
