import type { DataSource } from 'typeorm';
import { UsageError } from '../config/usage-error.js';
import { type DatabasePlace, openDataSource } from './data-source.js';
import { inTurn } from './in-turn.js';
import { schemaFault } from './migration-check.rules.js';
import { MIGRATION_DIGESTS } from './migration-digests.js';
import { MIGRATIONS } from './migrations.js';
import { keepDigests, ranMigrations } from './migrations.queries.js';

/**
 * Brings the schema up to date and names the migrations that ran, oldest first. Copies that start together on one server wait for
 * each other; the embedded database has one process and one connection, so there is nobody to wait for.
 * @throws UsageError where the schema is newer than the program, or an edited migration made it
 */
export async function migrate(place: DatabasePlace): Promise<string[]> {
  return inTurn(place, 'migration', async () => {
    const source = await openDataSource(place);
    try {
      return await runPending(source);
    } finally {
      await source.destroy();
    }
  });
}

/** The names of the migrations that a database has run and of those that wait, each oldest first. */
export type MigrationStatus = { readonly ran: readonly string[]; readonly waiting: readonly string[] };

/**
 * How a database stands to this program; nothing is changed.
 * @throws UsageError where the schema is newer than the program, or an edited migration made it
 */
export async function migrationStatus(place: DatabasePlace): Promise<MigrationStatus> {
  const source = await openDataSource(place);
  try {
    const ran = await checkedMigrations(source);
    const waiting = MIGRATIONS.map(({ name }) => name).filter((name) => !ran.includes(name));
    return { ran, waiting };
  } finally {
    await source.destroy();
  }
}

async function checkedMigrations(source: DataSource): Promise<string[]> {
  const ran = await ranMigrations(source);
  const fault = schemaFault(ran, MIGRATION_DIGESTS);
  if (fault) throw new UsageError(fault);
  return ran.map(({ name }) => name);
}

async function runPending(source: DataSource): Promise<string[]> {
  await checkedMigrations(source);
  const ran = await source.runMigrations();
  const isKept = (await ranMigrations(source)).every(({ digest }) => digest !== null);
  if (!isKept) await keepDigests(source, MIGRATION_DIGESTS);
  return ran.map(({ name }) => name);
}
