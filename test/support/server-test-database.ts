import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { PreparingClient } from '../../src/database/preparing-client.js';
import { PreparedRows } from './prepared-rows.js';
import { schemaVersion } from './schema-version.js';
import type { TestDatabase } from './test-database.js';

/** Any number: copies of the suite that begin together on one server make one template. */
const TEMPLATE_LOCK = 7_304_020;

const TEMPLATE = `matters_template_${schemaVersion().slice(0, 16)}`;

/** A database of its own on the server, made from the template of this run. */
export async function openServerTestDatabase(server: string): Promise<TestDatabase> {
  const name = `matters_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, async (client) =>
    client.query(`create database ${name} template ${TEMPLATE} ${await byCopyingFiles(client)}`),
  );
  const place = placeOf(server, name);
  const restoring = new pg.Client({ connectionString: place.url });
  return {
    place: { ...place, client: PreparingClient },
    close: async () => {
      await restoring.end();
      await onServer(server, async (client) => client.query(`drop database ${name} with (force)`));
    },
    keep: () => keep(restoring),
  };
}

/** Null where the server does not let us: rows are made dead by an extension that only its owner may add. */
async function keep(client: pg.Client): Promise<(() => Promise<boolean>) | null> {
  await client.connect();
  try {
    const prepared = await PreparedRows.of({
      exec: (sql) => client.query(sql),
      query: async <Row>(sql: string, parameters?: unknown[]) => {
        const { rows } = await client.query(sql, parameters);
        return { rows: rows as Row[] };
      },
    });
    return () => prepared.restore();
  } catch (error) {
    if (error instanceof pg.DatabaseError) return null;
    throw error;
  }
}

/** A database of its own on the server that holds what these statements make, and whose schema is as old as they are. */
export async function openDumpedTestDatabase(server: string, dump: string): Promise<TestDatabase> {
  const name = `matters_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  const place = placeOf(server, name);
  await onServer(place.url, (client) => client.query(dump));
  return {
    place,
    close: () => onServer(server, (client) => client.query(`drop database ${name} with (force)`)),
  };
}

/** Migrates the database that the others of this run are made from, where the server has none for this schema. */
export async function prepareTemplate(server: string): Promise<void> {
  await onServer(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('select from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ]);
    if (known.rowCount) return;
    await client.query(`drop database if exists ${TEMPLATE}`);
    await client.query(`create database ${TEMPLATE}`);
    await migrate(placeOf(server, TEMPLATE));
    await client.query(`alter database ${TEMPLATE} is_template true`);
  });
}

/** Since version 15 a server writes each page of a new database to its log, unless told to copy the files, which takes a tenth of that. */
async function byCopyingFiles(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  return (rows[0]?.version ?? 0) >= 150_000 ? 'strategy file_copy' : '';
}

function placeOf(server: string, name: string): { url: string; poolSize: number } {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, poolSize: 4 };
}

async function onServer(server: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
