import { resolve } from 'node:path';
import { Command } from 'commander';
import { Clock } from '../calendar/clock.js';
import { readEnvironment } from '../config/environment.js';
import { UsageError } from '../config/usage-error.js';

/**
 * `backup --out FOLDER`: the embedded database as one file, from the program that runs, else from its folder.
 * @throws UsageError from the action, where the data are on a server or there are none
 */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the embedded database into one file, also while the service runs')
    .requiredOption('--out <folder>', 'a folder, made where there is none, or a file that ends in .tar.gz')
    .option('--json', 'print one JSON document')
    .action(async ({ out, json }: { readonly out: string; readonly json?: boolean }) => {
      const { dataDir, databaseUrl } = readEnvironment(process.env);
      if (databaseUrl) {
        throw new UsageError(
          'DATABASE_URL names a PostgreSQL server: back it up with pg_dump, as docs/operations.md says',
        );
      }
      const { backupTarget, writeBackup } = await import('./backup-file.js');
      const { hasEmbeddedDatabase } = await import('../database/embedded-folder.js');
      if (!hasEmbeddedDatabase(dataDir)) throw new UsageError(`There is no database in ${dataDir}`);
      const file = backupTarget(resolve(out), new Clock().realNow());
      const bytes = await withBackupData(dataDir, (data) => writeBackup(data, file));
      console.log(
        json
          ? JSON.stringify({ file, bytes })
          : `${file} holds the whole database (${Math.ceil(bytes / 1024)} kB). Keep DATA_DIR/secrets-key or SECRETS_KEY apart from it.`,
      );
    });
}

async function withBackupData<T>(
  dataDir: string,
  take: (data: NodeJS.ReadableStream) => Promise<T>,
): Promise<T> {
  const { backupOfRunningProgram } = await import('./backup-socket.js');
  const given = await backupOfRunningProgram(dataDir);
  if (given) return take(given);
  const [{ openEmbeddedPostgres }, { backupData }] = await Promise.all([
    import('../database/embedded-postgres.js'),
    import('./backup-data.js'),
  ]);
  const embedded = await openEmbeddedPostgres(dataDir);
  try {
    return await take(await backupData(embedded.pglite));
  } finally {
    await embedded.close();
  }
}
