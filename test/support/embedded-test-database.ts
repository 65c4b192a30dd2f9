import { openAsBlob } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { PreparingClient } from '../../src/database/preparing-client.js';
import { embeddedCopy } from './embedded-copy.js';
import { openPostgresInMemory } from './postgres-in-memory.js';
import { PreparedRows } from './prepared-rows.js';
import type { TestDatabase } from './test-database.js';

type Kept = { readonly embedded: EmbeddedPostgres; readonly prepared: PreparedRows };

/**
 * The database that waits for the next test file of this worker. Starting one takes most of a second and 200 MB,
 * emptying one a tenth of that.
 */
let waiting: Kept | null = null;

/** A database in memory as the migrations leave it: the one that waits, emptied, else a new one. */
export async function openEmbeddedTestDatabase(): Promise<TestDatabase> {
  const kept = (await takeWaiting()) ?? (await openNew());
  return { place: { embedded: kept.embedded, client: PreparingClient }, close: () => giveBack(kept) };
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
  return { embedded, prepared: await PreparedRows.of(embedded.pglite) };
}

/** A file may open several databases; one of them waits for the next file. */
async function giveBack(kept: Kept): Promise<void> {
  if (kept.embedded.pglite.closed || waiting === kept) return;
  if (waiting) await kept.embedded.close();
  else waiting = kept;
}

// Jest tells a worker that there is nothing more to do by no longer listening to it, and says it in no other way.
process.on('removeListener', (event) => {
  if (event === 'message') void endWaitingDatabase();
});
