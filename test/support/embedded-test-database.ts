import { openAsBlob } from 'node:fs';
import type { EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { NEARLY_THE_WORD } from '../../src/database/nearly-the-word.sql.js';
import { beforeTheEnd } from './at-end.js';
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

/** Bytes from which on what a session keeps prepared is too much. */
const MUCH_PREPARED = 96 * 1024 ** 2;

/** What a session keeps but statements and plans; `discard all` would let these go too, and each file would plan them anew. */
const RESET_SESSION = `
  rollback; close all; set session authorization default; reset all; unlisten *; discard temp; discard sequences;
  select pg_advisory_unlock_all()`;

const PREPARED_BYTES = `
  select sum(total_bytes)::float8 as bytes from pg_backend_memory_contexts where name like 'CachedPlan%'`;

/** Bytes from which on a database does not wait: what it has taken it never gives back. New it takes 128 MB, after most files 200. */
const MUCH_MEMORY = 320 * 1024 ** 2;

/** Whoever has the database of this worker, but does not use it. */
let holder: () => Promise<void> = async () => {};

/** @param giveUp is called when somebody else wants a database: the worker has memory for one */
export function beforeDatabaseIsTaken(giveUp: () => Promise<void>): void {
  holder = giveUp;
}

/** A database in memory as the migrations leave it: the one that waits, emptied, else a new one. */
export async function openEmbeddedTestDatabase(): Promise<TestDatabase> {
  await holder();
  const kept = (await takeWaiting()) ?? (await openNew());
  return {
    place: { embedded: kept.embedded, client: kept.statements.client },
    close: () => giveBack(kept),
    keep: async () => async () => memoryOf(kept) <= MUCH_MEMORY && restore(kept),
  };
}

/** Ends the database that waits, and who has it but does not use it. It would keep the process alive for a minute. */
async function endWaitingDatabase(): Promise<void> {
  await holder();
  const kept = waiting;
  waiting = null;
  await kept?.embedded.close();
}

async function takeWaiting(): Promise<Kept | null> {
  const kept = waiting;
  waiting = null;
  if (!kept || (await restore(kept))) return kept;
  await kept.embedded.close();
  return null;
}

async function openNew(): Promise<Kept> {
  const embedded = await openPostgresInMemory(await openAsBlob(await embeddedCopy()));
  const statements = new SessionStatements();
  return { embedded, statements, prepared: await PreparedRows.of(embedded.pglite) };
}

/** @returns false where it cannot be as it was */
async function restore({ embedded: { pglite }, prepared, statements }: Kept): Promise<boolean> {
  await pglite.exec(RESET_SESSION);
  if (!(await prepared.restore())) return false;
  const { rows } = await pglite.query<{ bytes: number }>(PREPARED_BYTES);
  if ((rows[0]?.bytes ?? 0) > MUCH_PREPARED) {
    await pglite.exec('deallocate all');
    statements.forget();
  }
  // Nothing else ever ends the log, which grows in memory.
  await pglite.exec(`set ${NEARLY_THE_WORD}; checkpoint`);
  return true;
}

beforeTheEnd(endWaitingDatabase);

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
