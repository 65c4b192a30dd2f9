import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { RegisterMemory } from '../../src/audit/memory/register-memory.queries.js';
import { ImportRunner } from '../../src/imports/run/import-runner.service.js';
import { MailService } from '../../src/mail/mail.service.js';
import { EXAMPLE_LOADED_ON } from '../../src/web/example-notice.queries.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { collectGarbage } from '../support/memory.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';

const EXAMPLE = 'This is an example.';
const DOWNLOAD = '/register/withheld.json';
const MOST_DOWNLOADS = 60;
/** What a connection held is let go a few turns later. */
const MOST_TURNS = 40;
const ADMINISTRATOR = 'administrator@thornmere.example';

let open: TestApp | null = null;

async function close(): Promise<void> {
  const app = open;
  open = null;
  await app?.close();
}

afterEach(close);

/** Uses a program as one test file does. @returns the program of the next file, and whether it is the same one */
async function programAfter(
  use: (app: TestApp) => Promise<unknown>,
): Promise<{ app: TestApp; isKept: boolean }> {
  open = await openTestApp();
  const { url } = open;
  await use(open);
  await close();
  open = await openTestApp();
  return { app: open, isKept: open.url === url };
}

async function canSignIn(app: TestApp): Promise<boolean> {
  const answer = await app.stranger().submit('/sign-in', { email: ADMINISTRATOR, password: PASSWORD });
  return answer.status === 303;
}

it('the next test file has the same program, and no rows and no sessions of the one before', async () => {
  let cookie = '';
  const { app, isKept } = await programAfter(async (first) => {
    await seedCouncil(first);
    const visitor = await first.signIn('administrator');
    for (const path of ['/', '/actions', '/recommendations', '/reports', '/register', '/audit'])
      expect((await visitor.get(path)).status).toBe(200);
    expect(await canSignIn(first)).toBe(true);
    cookie = visitor.cookieHeader;
  });
  expect(isKept).toBe(true);
  const counts = await app.database.rows(
    `select (select count(*)::int from bodies) as bodies, (select count(*)::int from accounts) as accounts,
       (select count(*)::int from sessions) as sessions, (select count(*)::int from audit_entries) as entries,
       (select count(*)::int from access_events) as events`,
  );
  expect(counts).toEqual([{ bodies: 0, accounts: 0, sessions: 0, entries: 0, events: 0 }]);
  const back = await fetch(`${app.url}/actions`, { headers: { cookie }, redirect: 'manual' });
  expect(back.headers.get('location')).toContain('/sign-in');
  expect(await canSignIn(app)).toBe(false);
  expect((await seedCouncil(app)).bodies.OSB).toBe(1);
});

it('its clock stands at the day of the next file', async () => {
  const { app } = await programAfter(async (first) => first.clock.set('2031-01-31'));
  expect(app.clock.today()).toBe('2022-06-01');
});

it('it has forgotten whether the example is loaded', async () => {
  const home = async (app: TestApp) => (await app.stranger().get('/register')).words;
  let before = '';
  const { app, isKept } = await programAfter(async (first) => {
    await seedCouncil(first);
    await first.database.rows('insert into settings (key, value) values ($1, $2)', [
      EXAMPLE_LOADED_ON,
      '"2022-06-01"',
    ]);
    before = await home(first);
  });
  expect(isKept).toBe(true);
  expect(before).toContain(EXAMPLE);
  expect(await home(app)).not.toContain(EXAMPLE);
});

it('what it found after one entry of the trail is looked for again after the same entry of another file', async () => {
  const bodies = async (app: TestApp) => {
    await tellOfChange(app);
    return app.get(RegisterMemory).rows('select count(*)::int as n from bodies');
  };
  const { app, isKept } = await programAfter(async (first) => {
    await seedCouncil(first);
    expect(await bodies(first)).toEqual([{ n: 5 }]);
  });
  expect(isKept).toBe(true);
  expect(await bodies(app)).toEqual([{ n: 0 }]);
});

it('it has none of the messages of the file before', async () => {
  const file = join('outbox', '000001.eml');
  const send = async (app: TestApp) => {
    const mail = { key: 'test:one', to: ADMINISTRATOR, cc: [], subject: 'One', text: 'One', html: 'One' };
    await app.database.transact((tx) => app.get(MailService).write({ tx, at: app.clock.now() }, mail));
    return app.get(MailService).deliver();
  };
  const { app, isKept } = await programAfter(async (first) => {
    expect(await send(first)).toMatchObject({ sent: 1 });
    expect(existsSync(join(first.dataDir, file))).toBe(true);
  });
  expect(isKept).toBe(true);
  expect(existsSync(join(app.dataDir, file))).toBe(false);
  expect(await app.get(MailService).deliver()).toMatchObject({ sent: 0 });
  expect(await send(app)).toMatchObject({ sent: 1 });
});

it('tries that the file before has used up are there again', async () => {
  const guess = async (app: TestApp) => {
    const fields = { email: ADMINISTRATOR, password: 'guess after guess' };
    return (await app.stranger().submit('/sign-in', fields)).status;
  };
  const { app } = await programAfter(async (first) => {
    for (let tries = 0; tries < 10; tries++) expect(await guess(first)).toBe(422);
  });
  expect(await guess(app)).toBe(422);
});

it('who was refused for asking too often in one file is not in the next', async () => {
  const ask = async (app: TestApp) => (await app.stranger().get(DOWNLOAD)).status;
  const { app, isKept } = await programAfter(async (first) => {
    for (let times = 0; times < MOST_DOWNLOADS; times++) expect(await ask(first)).toBe(200);
    expect(await ask(first)).toBe(429);
  });
  expect(isKept).toBe(false);
  expect(await ask(app)).toBe(200);
});

it.each<[string, (app: TestApp) => Promise<unknown>]>([
  ['was counted where nobody can take it back', (app) => app.stranger().get('/answer/nothing')],
  ['has lost a part to the test', async (app) => Reflect.set(app.get(MailService), 'clock', null)],
  ['was told to stop', (app) => app.get(ImportRunner).beforeApplicationShutdown()],
  ['has stopped', (app) => app.nest.close()],
  ['has lost its database', (app) => app.get(DataSource).destroy()],
  ['has tables that were altered', (app) => app.database.rows('alter table bodies add column altered text')],
  ['is still at work', (app) => app.get(DataSource).createQueryRunner().startTransaction()],
])('a program that %s is not given to the next file', async (_what, use) => {
  const { app, isKept } = await programAfter(use);
  expect(isKept).toBe(false);
  expect((await app.signIn('officer')).cookieHeader).not.toBe('');
});

it('a program with a mail server goes to whoever has the same server, without its mails, and to nobody else', async () => {
  const openWithMail = async () => {
    const mails = await MailCatcher.open();
    const app = await openTestApp({ environment: { SMTP_URL: mails.url } });
    return { app, mails };
  };
  const first = await openWithMail();
  open = first.app;
  const mail = { key: 'test:one', to: ADMINISTRATOR, cc: [], subject: 'One', text: 'One', html: 'One' };
  await open.database.transact((tx) =>
    first.app.get(MailService).write({ tx, at: first.app.clock.now() }, mail),
  );
  expect(await open.get(MailService).deliver()).toMatchObject({ sent: 1 });
  expect(first.mails.caught).toHaveLength(1);
  await close();
  await first.mails.close();

  const second = await openWithMail();
  open = second.app;
  expect(open.url).toBe(first.app.url);
  expect(second.mails.caught).toEqual([]);
  expect(await open.get(MailService).deliver()).toMatchObject({ sent: 0 });
  await close();
  const other = await MailCatcher.open();
  expect(other.url).not.toBe(second.mails.url);
  const others: Record<string, string>[] = [{}, { SMTP_URL: other.url }];
  for (const environment of others) {
    open = await openTestApp({ environment });
    expect(open.url).not.toBe(first.app.url);
    await close();
  }
  await other.close();
  await second.mails.close();
});

it('who asks for a program alone, or with settings of its own, shares it with nobody', async () => {
  open = await openTestApp();
  const { url } = open;
  await close();
  for (const options of [{ isAlone: true }, { environment: { LOG_LEVEL: 'silent' } }]) {
    open = await openTestApp(options);
    expect(open.url).not.toBe(url);
    const own = open.url;
    await close();
    open = await openTestApp();
    expect(open.url).not.toBe(own);
    await close();
  }
});

it('a program of its own is let go when it has ended, though its test file keeps the variable', async () => {
  const kept = await openTestApp({ isAlone: true });
  const program = new WeakRef(kept.nest);
  await kept.close();
  for (let turns = 0; turns < MOST_TURNS && program.deref(); turns++) {
    await pause(50);
    collectGarbage();
  }
  expect(program.deref()).toBeUndefined();
  expect(() => kept.nest).toThrow('this app is closed');
});
