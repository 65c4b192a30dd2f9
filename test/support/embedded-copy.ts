import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from './schema-version.js';

const FOLDER = join(import.meta.dirname, '../../.database-copies');

/** The file of a migrated, empty embedded database; made where there is none for this schema, which takes seconds. */
export async function embeddedCopy(): Promise<string> {
  const file = join(FOLDER, `small-${schemaVersion()}.tar`);
  if (!existsSync(file)) await makeCopy(file);
  return file;
}

/** Fills a `DATA_DIR` with it, as a start with an empty folder would leave it; that takes a program three times as long. */
export async function fillDataDir(folder: string): Promise<void> {
  const files = join(folder, 'postgres');
  mkdirSync(files, { recursive: true, mode: 0o700 });
  execFileSync('tar', ['--extract', `--file=${await embeddedCopy()}`, `--directory=${files}`]);
}

async function makeCopy(file: string): Promise<void> {
  const { migrate } = await import('../../src/database/migrate.js');
  const { openPostgresInMemory } = await import('./postgres-in-memory.js');
  const embedded = await openPostgresInMemory();
  await migrate({ embedded });
  // Else every database that begins from the copy repeats the migrations from the log.
  await embedded.pglite.exec('checkpoint');
  const copy = Buffer.from(await (await embedded.pglite.dumpDataDir('none')).arrayBuffer());
  await embedded.close();
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, copy);
  for (const older of readdirSync(FOLDER)) {
    if (older.endsWith('.tar') && join(FOLDER, older) !== file) rmSync(join(FOLDER, older), { force: true });
  }
  renameSync(unfinished, file);
}
