import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statusCommand } from '../../src/health/status.command.js';
import { MailService } from '../../src/mail/mail.service.js';
import { owe } from '../reminders/owed.js';
import { remind } from '../support/commands.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { TEST_SERVER } from '../support/test-database.js';

let catcher: MailCatcher;
let app: TestApp;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  const { bodies, owners } = await seedCouncil(app);
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

async function status(...args: string[]): Promise<{ printed: string; fault: string | null }> {
  let printed = '';
  const command = statusCommand(
    (work) => work(app.nest),
    (text) => {
      printed += text;
    },
  );
  const fault = await command.parseAsync(args, { from: 'user' }).then(
    () => null,
    (error: unknown) => (error as Error).message,
  );
  return { printed, fault };
}

describe('matters status', () => {
  it('prints one JSON document: where the program stands', async () => {
    const { printed, fault } = await status('--json');
    expect(fault).toBeNull();
    const said = JSON.parse(printed);
    expect(said).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      schema: expect.stringMatching(/\d{14}$/),
      lastReminderRun: null,
      messages: { waiting: 0, failed: 0 },
      imports: { mapping: 0, running: 0, done: 0, undone: 0 },
      trail: { entries: expect.any(Number), digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      pool: { size: expect.any(Number), open: expect.any(Number), idle: expect.any(Number), waiting: 0 },
      database: {
        bytes: expect.any(Number),
        connections: expect.any(Number),
        mostConnections: TEST_SERVER ? expect.any(Number) : null,
      },
      disk: { free: expect.any(Number), size: expect.any(Number) },
    });
    expect(said.pool.open).toBeGreaterThan(0);
    expect(said.database.bytes).toBeGreaterThan(1_000_000);
    expect(said.disk.size).toBeGreaterThan(said.disk.free);
    expect(Object.keys(said)).toEqual([
      'version',
      'schema',
      'lastReminderRun',
      'messages',
      'imports',
      'trail',
      'database',
      'pool',
      'disk',
    ]);
  });

  it('fails while a message is given up, and says what to do', async () => {
    catcher.refused.add('officer@thornmere.example');
    await remind(app, ['--send']).catch(() => {});
    const { printed, fault } = await status('--json');
    expect(JSON.parse(printed)).toMatchObject({
      lastReminderRun: expect.stringMatching(/^2022-06-15T12:00:00\.\d{3}Z$/),
      messages: { waiting: 0, failed: 1 },
    });
    expect(fault).toBe(
      'Somebody must act: 1 message is given up: send again or set aside what stands at /reminders/outbox',
    );
    expect((await status()).printed).toMatch(
      /Last reminders +15 June 2022 at 1:00pm\nMessages +0 waiting, 1 given up/,
    );
  });

  it('fails where messages wait for more than a day, or nobody was reminded on a working day', async () => {
    await app.database.rows(`update messages set state = 'waiting', attempts = 0`);
    expect((await status()).fault).toBeNull();
    app.clock.set('2022-06-17');
    const { fault } = await status();
    expect(fault).toMatch(/1 message is waiting for more than a day.*; no reminders since 15 June 2022/);
    catcher.refused.clear();
    await app.get(MailService).deliver();
    app.clock.set('2022-06-16');
    expect((await status()).fault).toBeNull();
  });
});

describe('the status page', () => {
  it('says to administrators what the command says, and what to do', async () => {
    await app.database.rows(`update messages set state = 'failed', attempts = 5`);
    const page = await (await app.signIn('administrator')).get('/status');
    expect(page.status).toBe(200);
    expect(page.words).toContain('1 message is given up: send again or set aside');
    expect(page.words).toMatch(/Emails 0 waiting, 1 given up/);
    expect(page.words).toMatch(/free of/);
    const { digest } = JSON.parse((await status('--json')).printed).trail;
    expect(page.words).toContain(digest);
  });

  it('is nobody else’s', async () => {
    expect((await (await app.signIn('democratic-services')).get('/status')).status).toBe(403);
    expect((await app.stranger().get('/status')).status).toBe(303);
  });
});
