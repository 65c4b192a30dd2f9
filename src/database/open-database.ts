import type { Config } from '../config/config.js';
import type { DatabasePlace } from './data-source.js';
import { openEmbeddedPostgres } from './embedded-postgres.js';
import { reachDatabase } from './reach-database.js';

/** Where the data are, and how to let go of them. */
export type OpenDatabase = { readonly place: DatabasePlace; close(): Promise<void> };

/**
 * The PostgreSQL server of `DATABASE_URL`, else the embedded database under the data folder.
 * @throws DirectoryInUse where another process has the embedded one
 * @throws UsageError where the server cannot be reached
 */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    await reachDatabase(config.databaseUrl, config.databaseWaitSeconds);
    return {
      place: { url: config.databaseUrl, poolSize: config.databasePoolSize },
      close: async () => {},
    };
  }
  const embedded = await openEmbeddedPostgres(config.dataDir);
  return { place: { embedded }, close: () => embedded.close() };
}
