import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { Checkpoints } from './checkpoints.queries.js';
import { DirectoryLock } from './directory-lock.js';
import { embeddedFolder, finishReplacing } from './embedded-folder.js';
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
    finishReplacing(dataDir);
    const { pglite, close } = await openEmbeddedFiles(embeddedFolder(dataDir));
    return {
      pglite,
      async close() {
        await close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the files of a database that nobody else has open.
 * @param filled what an empty folder is filled with first
 */
export async function openEmbeddedFiles(folder: string, filled?: Blob): Promise<EmbeddedPostgres> {
  const options: PGliteOptions = { dataDir: folder, relaxedDurability: false };
  const pglite = await PGlite.create({
    ...options,
    extensions: { pg_trgm },
    ...(filled && { loadDataDir: filled }),
  });
  await pglite.exec(`set ${NEARLY_THE_WORD}`);
  const checkpoints = new Checkpoints(pglite);
  checkpoints.begin();
  return {
    pglite,
    async close() {
      await checkpoints.end();
      await pglite.close();
    },
  };
}
