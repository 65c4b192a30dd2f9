import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { describeOnServer } from '../support/parts.js';
import { matters, RunningProgram } from '../support/program.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { UnrulyMailServer } from '../support/unruly-mail-server.js';
import { until } from '../support/until.js';
import { messagesIn, owe } from './owed.js';

const WEDNESDAY = '2022-06-15';
const OWNERS = 40;

let server: UnrulyMailServer;
let database: TestDatabase;
let app: TestApp;
let environment: Record<string, string>;
const programs: RunningProgram[] = [];

beforeAll(async () => {
  server = await UnrulyMailServer.open();
});

afterAll(async () => {
  for (const program of programs) await program.end('SIGKILL');
  await app?.close();
  await server.close();
});

async function oweMuch(): Promise<void> {
  database = await openTestDatabase();
  if (!('url' in database.place)) throw new Error('a server is needed');
  app = await openTestApp({ database, today: WEDNESDAY, environment: { SMTP_URL: server.url } });
  const { bodies } = await seedCouncil(app);
  for (let number = 1; number <= OWNERS; number += 1) {
    const [owner] = await app.database.rows<{ id: number }>(
      `insert into owners (kind, name, email, directorate) values ('team', $1, $2, 'Children') returning id`,
      [`Team ${number}`, `team${number}@thornmere.example`],
    );
    await owe(app, { number, bodyId: bodies.CYP, ownerId: owner?.id ?? 0, dueOn: '2022-06-14' });
  }
  environment = {
    DATABASE_URL: database.place.url,
    SMTP_URL: server.url,
    MATTERS_TODAY: WEDNESDAY,
    LOAD_EXAMPLE: 'no',
  };
}

describeOnServer('on one database', () => {
  it('commands, servers that remind by themselves, and one that is killed over it, write to each person once', async () => {
    await oweMuch();
    server.conduct = (step) => (step === 'taken' ? { wait: 40 } : null);
    const start = async (): Promise<void> => {
      programs.push(await RunningProgram.start({ ...environment, REMIND_DAILY: 'yes' }));
    };
    await Promise.all([start(), start(), matters(['remind', '--send'], environment).then(() => {})]);
    await programs[0]?.end('SIGKILL');
    const again = await matters(['remind', '--send', '--json'], environment);
    expect(JSON.parse(again.out)).toMatchObject({ on: WEDNESDAY, mails: [] });
    // What the killed one had in hand is taken over by the other within the minute that its claim holds.
    await until(async () => (await messagesIn(app)).every(({ state }) => state !== 'waiting'), 500);
    expect(await messagesIn(app)).toHaveLength(OWNERS);
    expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(OWNERS);
    expect(new Set(server.recipients).size).toBe(OWNERS);
    expect(server.arrived.length).toBeLessThanOrEqual(OWNERS + 10);
    expect((await matters(['status'], environment)).status).toBe(0);
  });
});
