import { Command } from 'commander';
import { readEnvironment } from '../../config/environment.js';
import { UsageError } from '../../config/usage-error.js';

/**
 * `move`: everything from the embedded database of `DATA_DIR` into the PostgreSQL database of `DATABASE_URL`.
 * @throws UsageError from the action, where one of the two is missing, or the second holds anything
 */
export function moveCommand(): Command {
  return new Command('move')
    .description('copy the embedded database of DATA_DIR into the empty PostgreSQL database of DATABASE_URL')
    .option('--json', 'print one JSON document')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const config = readEnvironment(process.env);
      const { databaseUrl: url, dataDir, databaseWaitSeconds, databasePoolSize: poolSize } = config;
      if (!url) throw new UsageError('Set DATABASE_URL to the empty PostgreSQL database that takes the data');
      const { hasEmbeddedDatabase } = await import('../../database/embedded-folder.js');
      if (!hasEmbeddedDatabase(dataDir)) throw new UsageError(`There is no database in ${dataDir}`);
      const [{ reachDatabase }, { openEmbeddedPostgres }, { moveToServer }] = await Promise.all([
        import('../../database/reach-database.js'),
        import('../../database/embedded-postgres.js'),
        import('./move-to-server.js'),
      ]);
      await reachDatabase(url, databaseWaitSeconds);
      const embedded = await openEmbeddedPostgres(dataDir);
      try {
        const moved = await moveToServer({ embedded }, { url, poolSize });
        const { rows, tables, entries, digest } = moved;
        console.log(
          json
            ? JSON.stringify(moved)
            : [
                `Moved: ${rows} rows of ${tables} tables, each compared. The audit log is unbroken: ${entries} entries, latest digest ${digest || 'none'}.`,
                `Start the service with this DATABASE_URL from now on. What is in ${dataDir} stays as it was; its secrets are still needed.`,
              ].join('\n'),
        );
      } finally {
        await embedded.close();
      }
    });
}
