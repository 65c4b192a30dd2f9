import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { parse } from 'yaml';
import { migrate } from '../../src/database/migrate.js';
import { PROJECT } from '../contracts/source-files.js';
import { dumpsIn, readDump, schemaOf } from '../support/dumps.js';
import { describeOnServer } from '../support/parts.js';
import { matters } from '../support/program.js';
import { openDumpedTestDatabase } from '../support/server-test-database.js';
import { TEST_SERVER, type TestDatabase } from '../support/test-database.js';

/** Names of roles are those of the whole server. */
const mark = randomUUID().slice(0, 8);
const [owner, service, restored] = [`owner_${mark}`, `service_${mark}`, `restored_${mark}`];

describeOnServer('a backup by pg_dump, as docs/operations.md has it', () => {
  let database: TestDatabase;
  let server: pg.Client;
  let url: string;
  const place = mkdtempSync(join(tmpdir(), 'matters-dump-'));
  const addressOf = (name: string, role?: string): string => {
    const address = new URL(TEST_SERVER as string);
    address.pathname = `/${name}`;
    if (role) address.username = role;
    return address.href;
  };

  beforeAll(async () => {
    database = await openDumpedTestDatabase(TEST_SERVER as string, readDump(dumpsIn('landed').at(-1) ?? ''));
    await migrate(database.place);
    url = 'url' in database.place ? database.place.url : '';
    server = new pg.Client({ connectionString: TEST_SERVER as string });
    await server.connect();
    await server.query(`create role ${owner} login; create role ${service} login`);
  });
  afterAll(async () => {
    await server.query(`drop database if exists ${restored} with (force)`);
    await server.query(`drop role ${owner}, ${service}`);
    await server.end();
    await database.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('is restored for a role that owns the tables, and served by one that owns nothing', async () => {
    const dump = join(place, 'matters.dump');
    execFileSync('pg_dump', ['--format=custom', `--file=${dump}`, url]);
    execFileSync('createdb', [`--maintenance-db=${TEST_SERVER}`, `--owner=${owner}`, restored]);
    execFileSync('pg_restore', [
      '--exit-on-error',
      '--single-transaction',
      '--no-owner',
      '--no-privileges',
      `--dbname=${addressOf(restored, owner)}`,
      dump,
    ]);
    expect(schemaOf(addressOf(restored))).toBe(schemaOf(url));
    const client = new pg.Client({ connectionString: addressOf(restored, owner) });
    await client.connect();
    await client.query(`
      grant usage on schema public, as_at to ${service};
      grant select, insert, update, delete on all tables in schema public to ${service};
      grant select on all tables in schema as_at to ${service};
      revoke update, delete, truncate on audit_entries, row_versions from ${service}`);
    await client.end();

    const before = JSON.parse((await verify(url)).out);
    expect(before.entries).toBeGreaterThan(100);
    const after = await verify(addressOf(restored, service), before.digest);
    expect([after.status, JSON.parse(after.out)]).toEqual([0, { ...before, containsExpected: true }]);
  });

  it('is made by the loop of docker-compose.yml, which no container runs here', () => {
    const folder = mkdtempSync(join(place, 'loop-'));
    const { services } = parse(readFileSync(join(PROJECT, 'docker-compose.yml'), 'utf8')) as {
      services: { backup: { command: string[] } };
    };
    const loop = (services.backup.command[0] ?? '').replaceAll('$$', '$').replaceAll('/backups', folder);
    const { hostname, port, username, pathname } = new URL(url);
    execFileSync('bash', ['-c', `sleep() { exit 0; }\n${loop}`], {
      env: {
        ...process.env,
        PGHOST: hostname,
        PGPORT: port,
        PGUSER: username,
        PGDATABASE: pathname.slice(1),
      },
    });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^matters-\d{8}T\d{6}Z\.dump$/)]);
  });
});

/** `audit verify`, also as a role that may not change the schema: it is up to date. */
async function verify(url: string, digest?: string): Promise<{ status: number | null; out: string }> {
  const expected = digest === undefined ? [] : ['--expect', digest];
  return matters(['audit', 'verify', ...expected, '--json'], { DATABASE_URL: url });
}
