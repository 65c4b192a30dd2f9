import { openAsBlob } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { embeddedCopy } from './embedded-copy.js';
import { openPostgresInMemory } from './postgres-in-memory.js';
import { PreparedRows } from './prepared-rows.js';
import { SessionStatements } from './session-statements.js';
import type { TestDatabase } from './test-database.js';

type Kept = {
  readonly embedded: EmbeddedPostgres;
  readonly prepared: PreparedRows;
  readonly statements: SessionStatements;
};

/**
 * The database that waits for the next test file of this worker. Starting one takes most of a second and 200 MB,
 * emptying one a tenth of that.
 */
let waiting: Kept | null = null;

/** Bytes from which on a database does not wait: what it has taken it never gives back. New it takes 128 MB, after most files 200. */
const MUCH_MEMORY = 320 * 1024 ** 2;

/** A database in memory as the migrations leave it: the one that waits, emptied, else a new one. */
export async function openEmbeddedTestDatabase(): Promise<TestDatabase> {
  const kept = (await takeWaiting()) ?? (await openNew());
  return { place: { embedded: kept.embedded, client: kept.statements.client }, close: () => giveBack(kept) };
}

/** Ends the database that waits. It would keep the process alive for a minute. */
export async function endWaitingDatabase(): Promise<void> {
  const kept = waiting;
  waiting = null;
  await kept?.embedded.close();
}

async function takeWaiting(): Promise<Kept | null> {
  const kept = waiting;
  waiting = null;
  if (!kept || (await kept.prepared.restore())) return kept;
  await kept.embedded.close();
  return null;
}

async function openNew(): Promise<Kept> {
  const embedded = await openPostgresInMemory(await openAsBlob(await embeddedCopy()));
  const statements = new SessionStatements();
  return { embedded, statements, prepared: await PreparedRows.of(embedded.pglite, statements) };
}

/** A file may open several databases; one of them waits for the next file. */
async function giveBack(kept: Kept): Promise<void> {
  if (kept.embedded.pglite.closed || waiting === kept) return;
  if (waiting || memoryOf(kept) > MUCH_MEMORY) await kept.embedded.close();
  else waiting = kept;
}

function memoryOf({ embedded }: Kept): number {
  return embedded.pglite.Module.HEAPU8.length;
}

// Jest tells a worker that there is nothing more to do by no longer listening to it, and says it in no other way.
process.on('removeListener', (event) => {
  if (event === 'message') void endWaitingDatabase();
});
