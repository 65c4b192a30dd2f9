import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabasePlace } from '../../src/database/data-source.js';
import { openPostgresInMemory } from '../../src/database/embedded-postgres.js';
import { migrate } from '../../src/database/migrate.js';

/** A migrated, empty database for one test file. */
export type TestDatabase = { readonly place: DatabasePlace; close(): Promise<void> };

/** The server to test on; null for the embedded database. */
export const TEST_SERVER = process.env.TEST_DATABASE_URL || null;

const KEPT_COPIES = join(import.meta.dirname, '../../.database-copies');

/** On the server of `TEST_DATABASE_URL` a database of its own, else one in memory. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return TEST_SERVER ? onServer(TEST_SERVER) : inMemory();
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = `matters_test_${randomUUID().replaceAll('-', '')}`;
  await inDatabase(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const place = { url: url.href, poolSize: 4 };
  await migrate(place);
  return { place, close: () => inDatabase(server, `drop database ${name} with (force)`) };
}

async function inDatabase(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Making a database takes seconds, so the first test of a schema keeps a copy and the others begin from it. */
async function inMemory(): Promise<TestDatabase> {
  const file = await keptCopy();
  const embedded = await openPostgresInMemory(await openAsBlob(file));
  return { place: { embedded }, close: () => embedded.close() };
}

/** The file of the kept copy of this schema, made where there is none. */
export async function keptCopy(): Promise<string> {
  const file = join(KEPT_COPIES, `${schemaVersion()}.tar`);
  if (!existsSync(file)) await keepCopy(file);
  return file;
}

async function keepCopy(file: string): Promise<void> {
  const embedded = await openPostgresInMemory();
  await migrate({ embedded });
  const copy = Buffer.from(await (await embedded.pglite.dumpDataDir('none')).arrayBuffer());
  await embedded.close();
  mkdirSync(KEPT_COPIES, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, copy);
  for (const older of readdirSync(KEPT_COPIES)) {
    if (older.endsWith('.tar') && join(KEPT_COPIES, older) !== file)
      rmSync(join(KEPT_COPIES, older), { force: true });
  }
  renameSync(unfinished, file);
}

function schemaVersion(): string {
  const folder = join(import.meta.dirname, '../../migrations');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
