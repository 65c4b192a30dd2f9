import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ChainQueries } from '../audit/chain/chain.queries.js';
import { type ChainCheck, ChainCheckService } from '../audit/chain/chain-check.service.js';
import { CommandFailure } from '../config/command-failure.js';
import { UsageError } from '../config/usage-error.js';
import { openDataSource } from '../database/data-source.js';
import { Database } from '../database/database.service.js';
import { DirectoryLock } from '../database/directory-lock.js';
import { finishReplacing, replaceEmbeddedFolder } from '../database/embedded-folder.js';
import { type EmbeddedPostgres, openEmbeddedFiles } from '../database/embedded-postgres.js';
import { migrate } from '../database/migrate.js';
import { readBackup } from './backup-data.js';
import { compactTime } from './backup-file.js';

/** What was restored. */
export type Restored = {
  readonly file: string;
  /** The trail in it. */
  readonly entries: number;
  readonly digest: string;
  /** Where the database is now that stood there before; null where there was none. */
  readonly before: string | null;
};

/**
 * Puts the database of a backup in the place of the one under `dataDir`. It is unpacked into a new folder, brought to this program's
 * schema and its trail checked there, before anything is replaced; what stood there before is put aside and kept.
 * @throws DirectoryInUse where the program runs
 * @throws UsageError where the file is no backup, or of a newer version
 * @throws CommandFailure where its trail does not hold
 */
export async function restore(dataDir: string, file: string, moment: Date): Promise<Restored> {
  const archive = await readBackup(file);
  const lock = DirectoryLock.take(dataDir);
  const folder = join(dataDir, 'postgres.unpacked');
  const before = join(dataDir, `postgres.before-${compactTime(moment)}`);
  try {
    finishReplacing(dataDir);
    for (const left of [folder, join(dataDir, 'postgres.checked')])
      rmSync(left, { recursive: true, force: true });
    const { entries, digest } = await unpackAndCheck(folder, archive, file);
    const wasThere = replaceEmbeddedFolder(dataDir, folder, before);
    return { file, entries, digest, before: wasThere ? before : null };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    lock.release();
  }
}

async function unpackAndCheck(folder: string, archive: Blob, file: string): Promise<ChainCheck> {
  const embedded = await openEmbeddedFiles(folder, archive).catch(() => {
    throw new UsageError(
      `The database in ${file} cannot be opened: restore it with the version of the program that wrote it`,
    );
  });
  try {
    await migrate({ embedded });
    const check = await checkTrail(embedded);
    if (!check.broken) return check;
    throw new CommandFailure(
      `Entry ${check.broken.id} of the audit log in ${file} does not hold, so nothing was replaced`,
    );
  } finally {
    await embedded.close();
  }
}

async function checkTrail(embedded: EmbeddedPostgres): Promise<ChainCheck> {
  const source = await openDataSource({ embedded });
  try {
    return await new ChainCheckService(new ChainQueries(new Database(source))).check();
  } finally {
    await source.destroy();
  }
}
