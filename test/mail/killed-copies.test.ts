import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/database/data-source.js';
import { bundledProgram } from '../support/bundled-program.js';
import { describeOnServer } from '../support/parts.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { UnrulyMailServer } from '../support/unruly-mail-server.js';
import { until } from '../support/until.js';

const COPIES = 8;
const KILLS = 200;
/** So many messages a copy has under way at a time. */
const UNDER_WAY = 10;
/** What is kept waiting, so that each kill falls into work. */
const STOCK = 400;
const SLOWEST_ANSWER = 300;
/** Killed are the oldest: the others are mostly still starting. */
const OLDEST = 3;
const LONGEST_PAUSE = 150;

let server: UnrulyMailServer;
let database: TestDatabase;
let source: DataSource;
let url: string;
let program: string;
const copies = new Set<ChildProcess>();

beforeAll(async () => {
  server = await UnrulyMailServer.open();
  server.conduct = (step) => (step === 'taken' ? { wait: Math.random() * SLOWEST_ANSWER } : null);
});

afterAll(async () => {
  for (const copy of copies) copy.kill('SIGKILL');
  await source?.destroy();
  await database?.close();
  await server.close();
});

function start(): void {
  const copy = spawn(process.execPath, [program, url, server.url], { stdio: 'ignore' });
  copies.add(copy);
  copy.once('exit', () => copies.delete(copy));
}

/** One of those that have had time to begin. */
async function kill(): Promise<void> {
  const copy = [...copies][Math.floor(Math.random() * OLDEST)];
  if (!copy) return;
  const gone = new Promise((done) => copy.once('exit', done));
  copy.kill('SIGKILL');
  await gone;
}

/** Messages wait again in number. */
async function restock(): Promise<void> {
  await source.query(
    `insert into messages (message_key, message_id, to_address, subject, text_body, html_body, state, written_at, waiting_since, next_attempt_at)
     select 'kill:' || n, 'kill-' || n || '@thornmere.example', 'reader' || n || '@thornmere.example', 'A matter', '-', '-', 'waiting', now(), now(), now()
     from generate_series((select count(*) from messages),
       (select count(*) from messages) + $1 - (select count(*) from messages where state = 'waiting')) n`,
    [STOCK],
  );
}

async function waiting(): Promise<number> {
  const [row] = await source.query(`select count(*)::int as count from messages where state = 'waiting'`);
  return row.count;
}

describeOnServer('eight copies of the program, killed two hundred times at random moments', () => {
  it('send every message, and none twice but what was under way when its copy was killed', async () => {
    database = await openTestDatabase();
    if (!('url' in database.place)) throw new Error('a server is needed');
    ({ url } = database.place);
    source = await openDataSource({ url, poolSize: 2 });
    program = await bundledProgram('delivering-copy');
    await restock();
    for (let copy = 1; copy <= COPIES; copy += 1) start();
    await until(() => server.arrived.length > 0);

    for (let kills = 0; kills < KILLS; kills += 1) {
      await pause(Math.random() * LONGEST_PAUSE);
      await kill();
      start();
      if (kills % 10 === 9) await restock();
    }
    await until(async () => (await waiting()) === 0, 200);

    const messages: { state: string; messageId: string; toAddress: string }[] = await source.query(
      'select state, message_id as "messageId", to_address as "toAddress" from messages',
    );
    expect(new Set(messages.map(({ state }) => state))).toEqual(new Set(['sent']));
    const arrivals = new Set(server.arrived.map(({ messageId, to }) => `${messageId} ${to.join()}`));
    expect(arrivals).toEqual(new Set(messages.map((each) => `${each.messageId} ${each.toAddress}`)));
    const twice = server.arrived.length - messages.length;
    console.log(`${messages.length} messages, ${server.arrived.length} arrivals, ${twice} of them once more`);
    expect(twice).toBeLessThanOrEqual(KILLS * UNDER_WAY);
    expect(server.arrived.length).toBeGreaterThan(KILLS);
  });
});
