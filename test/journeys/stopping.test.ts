import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../support/free-port.js';
import { describeOnServer } from '../support/parts.js';
import { programThatEnds, RunningProgram, startingProgram } from '../support/program.js';
import { openDumpedTestDatabase } from '../support/server-test-database.js';
import { openTestDatabase, TEST_SERVER, type TestDatabase } from '../support/test-database.js';

describe('a start without its database', () => {
  it('says so in one line, without the password, and ends with status 2', async () => {
    const port = await freePort();
    const { status, err } = await programThatEnds({
      DATABASE_URL: `postgres://matters:secret-words@127.0.0.1:${port}/matters`,
      DATABASE_WAIT_SECONDS: '1',
    });
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      `The database of DATABASE_URL (127.0.0.1:${port}/matters) cannot be reached after 1 seconds (ECONNREFUSED): start it, or correct the address`,
    ]);
  });
});

describeOnServer('a start', () => {
  it('says at once what no waiting would change', async () => {
    const url = new URL(TEST_SERVER as string);
    url.pathname = '/no_such_database';
    const { status, err } = await programThatEnds({ DATABASE_URL: url.href });
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^The database of DATABASE_URL .* refuses the connection \(3D000\)/),
    ]);
  });

  it('of two copies at once on an empty database loads the example once, and both serve', async () => {
    const empty = await openDumpedTestDatabase(TEST_SERVER as string, 'select 1');
    const environment = { DATABASE_URL: addressOf(empty), LOAD_EXAMPLE: 'yes' };
    const copies = await Promise.all([RunningProgram.start(environment), RunningProgram.start(environment)]);
    for (const { url } of copies) {
      const page = await (await fetch(`${url}/register`)).text();
      expect(page).toContain('invented');
    }
    await Promise.all(copies.map((copy) => copy.end('SIGTERM')));
    await empty.close();
  });
});

describeOnServer('a stop by SIGTERM', () => {
  let database: TestDatabase;
  let other: pg.Client;
  let running: RunningProgram | null = null;
  beforeAll(async () => {
    database = await openTestDatabase();
    other = new pg.Client({ connectionString: addressOf(database) });
    await other.connect();
  });
  afterEach(() => running?.end('SIGKILL'));
  afterAll(async () => {
    await other.end();
    await database.close();
  });

  it('answers what has arrived, is not ready meanwhile, and ends', async () => {
    running = await RunningProgram.start({ DATABASE_URL: addressOf(database), LOAD_EXAMPLE: 'no' });
    const { url } = running;
    expect((await fetch(`${url}/register`)).status).toBe(200);
    await other.query('begin; lock table recommendations in access exclusive mode');
    const inHand = fetch(`${url}/register`);
    await untilSomebodyWaits(other);
    const ended = running.end('SIGTERM');
    let ready = 200;
    while (ready === 200) ready = await statusOnNewConnection(`${url}/health/ready`);
    expect(ready).toBe(503);
    await other.query('rollback');
    const answer = await inHand;
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
    expect(await answer.text()).toContain('</html>');
    expect(await ended).toBe(0);
  });

  it('ends though an answer never comes, and though somebody keeps a connection', async () => {
    running = await RunningProgram.start({ DATABASE_URL: addressOf(database), LOAD_EXAMPLE: 'no' });
    await other.query('begin; lock table recommendations in access exclusive mode');
    const inHand = fetch(`${running.url}/register`).then(
      ({ status }) => status,
      () => 'cut',
    );
    await untilSomebodyWaits(other);
    await running.end('SIGTERM');
    await other.query('rollback');
    expect(['cut', 503]).toContain(await inHand);
  });

  it('ends while the program waits for its turn to bring the schema up to date', async () => {
    const empty = await openDumpedTestDatabase(TEST_SERVER as string, 'select 1');
    const gate = new pg.Client({ connectionString: addressOf(empty) });
    await gate.connect();
    await gate.query('select pg_advisory_lock(7304019)');
    const starting = startingProgram({ DATABASE_URL: addressOf(empty), LOAD_EXAMPLE: 'no' });
    await untilSomebodyWaits(gate);
    expect(await starting.end('SIGTERM')).toBe(0);
    await gate.end();
    await empty.close();
  });
});

/** Waits until a statement of the same database waits for a lock. */
async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query('select from pg_locks where not granted');
    if (rowCount) return;
    await wait(20);
  }
}

/** A stop closes connections that wait, so a kept one may be gone just when it is asked on again. */
async function statusOnNewConnection(url: string): Promise<number> {
  const asked = request(url, { agent: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode ?? 0;
}

function addressOf({ place }: TestDatabase): string {
  if (!('url' in place)) throw new Error('the embedded database has no address');
  return place.url;
}
