import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { dumpsIn, readDump, schemaOf } from '../support/dumps.js';
import { describeOnServer } from '../support/parts.js';
import { matters } from '../support/program.js';
import { openTestDatabase, TEST_SERVER } from '../support/test-database.js';

const owner = `moved_owner_${randomUUID().slice(0, 8)}`;

describeOnServer('moving from the embedded database to a server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'matters-move-'));
  let server: pg.Client;
  let environment: Record<string, string>;

  beforeAll(async () => {
    const embedded = await openEmbeddedPostgres(dataDir);
    await embedded.pglite.exec(readDump(dumpsIn('landed').at(-1) ?? ''));
    await embedded.close();
    server = new pg.Client({ connectionString: TEST_SERVER as string });
    await server.connect();
    // As at a council: the one who owns the database is no superuser.
    await server.query(`create role ${owner} login`);
    await server.query(`create database ${owner} owner ${owner}`);
    const address = new URL(TEST_SERVER as string);
    address.pathname = `/${owner}`;
    address.username = owner;
    environment = { DATA_DIR: dataDir, DATABASE_URL: address.href };
  });
  afterAll(async () => {
    await server.query(`drop database if exists ${owner} with (force)`);
    await server.query(`drop role ${owner}`);
    await server.end();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('takes every row over, numbers on where it stopped, and refuses a place that holds anything', async () => {
    const moved = await matters(['move', '--json'], environment);
    expect([moved.status, moved.err]).toEqual([0, '']);
    const { rows, tables, entries, digest } = JSON.parse(moved.out);
    expect(rows).toBeGreaterThan(500);
    expect(tables).toBeGreaterThan(100);

    const fresh = await openTestDatabase();
    expect(schemaOf(environment.DATABASE_URL as string)).toBe(
      schemaOf('url' in fresh.place ? fresh.place.url : ''),
    );
    await fresh.close();
    const left = JSON.parse((await matters(['audit', 'verify', '--json'], { DATA_DIR: dataDir })).out);
    expect(left).toMatchObject({ entries, digest, broken: null });

    const client = new pg.Client({ connectionString: environment.DATABASE_URL });
    await client.connect();
    try {
      const { rows: standing } = await client.query(
        `select (select max(id) from audit_entries)::int as last, last_value::int as sequence
         from pg_sequences where sequencename = 'audit_entries_id_seq'`,
      );
      expect(standing[0].sequence).toBeGreaterThanOrEqual(standing[0].last);
      const { rows: off } = await client.query(
        `select count(*)::int as off from pg_trigger where tgenabled <> 'O'`,
      );
      expect(off).toEqual([{ off: 0 }]);
    } finally {
      await client.end();
    }
    const again = await matters(['move'], environment);
    expect([again.status, again.err]).toEqual([
      2,
      'The database of DATABASE_URL holds data already: name an empty one\n',
    ]);
    const after = await matters(['audit', 'verify', '--expect', digest, '--json'], environment);
    expect(JSON.parse(after.out)).toMatchObject({ entries, containsExpected: true });
  });
});
