import { resolve } from 'node:path';
import { Command } from 'commander';
import { Clock } from '../calendar/clock.js';
import { readEnvironment } from '../config/environment.js';
import { UsageError } from '../config/usage-error.js';
import type { Restored } from './restore.js';

type RestoreOptions = { readonly from?: string; readonly json?: boolean };

/**
 * `restore FILE`: the embedded database as a backup has it, while the service does not run.
 * @throws UsageError from the action, where no file is named or the data are on a server
 */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('put the embedded database of a backup in the place of what is there, once it is checked')
    .argument('[file]', 'the backup, or a folder that holds some: then the newest')
    .option('--from <file>', 'the same')
    .option('--json', 'print one JSON document')
    .action(async (given: string | undefined, { from = given, json }: RestoreOptions) => {
      if (from === undefined) throw new UsageError('Name the backup: “matters restore FILE”');
      const { dataDir, databaseUrl } = readEnvironment(process.env);
      if (databaseUrl) {
        throw new UsageError(
          'DATABASE_URL names a PostgreSQL server: restore it with pg_restore, as docs/operations.md says',
        );
      }
      const [{ backupSource }, { restore }] = await Promise.all([
        import('./backup-file.js'),
        import('./restore.js'),
      ]);
      const restored = await restore(dataDir, backupSource(resolve(from)), new Clock().realNow());
      console.log(json ? JSON.stringify(restored) : inWords(restored));
    });
}

function inWords({ file, entries, digest, before }: Restored): string {
  return [
    `Restored from ${file}: ${entries} entries of the audit log, none changed or removed. Latest digest: ${digest || 'none'}`,
    ...(before === null ? [] : [`The earlier database is in ${before}: delete it once everything works.`]),
  ].join('\n');
}
