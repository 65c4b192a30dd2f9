import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { MailService } from '../../src/mail/mail.service.js';
import { NotAnAddress } from '../../src/mail/mail-address.js';
import { messagesIn } from '../reminders/owed.js';
import { freePort } from '../support/free-port.js';
import { header, MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const NOTHING = { sent: 0, failed: 0, waiting: 0, givenUp: 0 };
const NAMES = ['ann', 'bob', 'cat'];

async function write(app: TestApp, name: string, subject = 'A matter awaits you'): Promise<number | null> {
  const message = {
    key: `test:${name}`,
    to: `${name}@thornmere.example`,
    cc: ['democratic.services@thornmere.example'],
    subject,
    text: `Dear ${name},\n.\nwhat became of it? Ärger – “quoted”`,
    html: `<p>Dear ${name}, what became of it?</p>`,
  };
  return app.database.transact((tx) => app.get(MailService).write({ tx, at: app.clock.now() }, message));
}

describe('messages over SMTP', () => {
  let catcher: MailCatcher;
  let app: TestApp;

  beforeAll(async () => {
    catcher = await MailCatcher.open();
    const environment = {
      SMTP_URL: catcher.url,
      PUBLIC_URL: 'https://matters.thornmere.example',
      MAIL_FROM: 'Scrutiny <scrutiny@thornmere.example>',
    };
    app = await openTestApp({ environment });
  });

  afterAll(async () => {
    await app.close();
    await catcher.close();
  });

  beforeEach(async () => {
    await app.database.rows('delete from messages');
    catcher.caught.length = 0;
    catcher.refused.clear();
  });

  it('arrive with both forms, their copies and the headers of an automatic message', async () => {
    await write(app, 'ann');
    expect(await app.get(MailService).deliver()).toEqual({ ...NOTHING, sent: 1 });
    const [email] = catcher.caught;
    expect(email).toMatchObject({
      subject: 'A matter awaits you',
      from: { name: 'Scrutiny', address: 'scrutiny@thornmere.example' },
      to: [{ address: 'ann@thornmere.example' }],
      cc: [{ address: 'democratic.services@thornmere.example' }],
    });
    expect(email?.text?.trim()).toBe('Dear ann,\n.\nwhat became of it? Ärger – “quoted”');
    expect(email?.html).toContain('<p>Dear ann, what became of it?</p>');
    expect(email && header(email, 'Auto-Submitted')).toBe('auto-generated');
    expect(email && header(email, 'List-Id')).toContain('<matters-arising.matters.thornmere.example>');
    expect(email?.messageId).toMatch(/^<[0-9a-f]{32}@matters\.thornmere\.example>$/);
  });

  it('are written once for a key', async () => {
    expect(await write(app, 'ann')).toEqual(expect.any(Number));
    expect(await write(app, 'ann')).toBeNull();
    await app.get(MailService).deliver();
    await app.get(MailService).deliver();
    expect(catcher.caught).toHaveLength(1);
  });

  it('go out once each, however many processes send at a time', async () => {
    for (const name of NAMES) await write(app, name);
    catcher.slowness = 30;
    const deliveries = await Promise.all([1, 2, 3].map(() => app.get(MailService).deliver()));
    catcher.slowness = 0;
    expect(deliveries.reduce((sum, { sent }) => sum + sent, 0)).toBe(NAMES.length);
    expect(catcher.caught.map(({ to }) => to?.[0]?.address).sort()).toEqual(
      NAMES.map((name) => `${name}@thornmere.example`),
    );
  });

  it('have the same id when they are sent again after the program stopped before it wrote down that they went', async () => {
    await write(app, 'ann');
    await app.get(MailService).deliver();
    await app.database.rows(`update messages set state = 'waiting', reached_addresses = '{}'`);
    await app.get(MailService).deliver();
    const [first, second] = catcher.caught;
    expect(first?.messageId).toBe(second?.messageId);
  });

  it('that are refused for good fail one by one and at once, and are not tried again by themselves', async () => {
    for (const name of NAMES) await write(app, name);
    catcher.refused.add('bob@thornmere.example');
    catcher.refused.add('democratic.services@thornmere.example');
    expect(await app.get(MailService).deliver()).toEqual({ sent: 2, failed: 1, waiting: 0, givenUp: 1 });
    expect(await app.get(MailService).deliver()).toEqual({ ...NOTHING, givenUp: 1 });
    const messages = await messagesIn(app);
    expect(messages).toMatchObject([
      {
        toAddress: 'ann@thornmere.example',
        state: 'sent',
        fault: expect.stringContaining('no such mailbox'),
      },
      { toAddress: 'bob@thornmere.example', state: 'failed', attempts: 1 },
      { toAddress: 'cat@thornmere.example', state: 'sent' },
    ]);
    expect(messages[1]?.fault).toContain('no such mailbox');
  });

  it('that only a copy can get are not taken for sent', async () => {
    await write(app, 'ann');
    catcher.refused.add('ann@thornmere.example');
    expect(await app.get(MailService).deliver()).toMatchObject({ sent: 0, failed: 1 });
    expect(catcher.caught).toHaveLength(1);
  });

  it('direct their answers where the installation says, or they themselves', async () => {
    await write(app, 'ann');
    await app.database.rows(`update messages set reply_to = 'desk@thornmere.example'`);
    await app.get(MailService).deliver();
    expect(catcher.caught[0]?.replyTo).toMatchObject([{ address: 'desk@thornmere.example' }]);
  });

  it.each([
    [
      'a line break in the subject',
      'Hello\r\nBcc: all@thornmere.example',
      /^Hello Bcc: all@thornmere\.example$/,
    ],
    ['a long subject in another script', 'Ж'.repeat(200), /^Ж{200}$/],
  ])('cannot be given another header by %s', async (_, subject, arrives) => {
    await write(app, 'ann', subject);
    await app.get(MailService).deliver();
    expect(catcher.caught[0]?.subject).toMatch(arrives);
    expect(catcher.caught[0]?.bcc).toBeUndefined();
  });

  it('are not written to what is no address', async () => {
    await expect(write(app, 'ann@thornmere.example, all')).rejects.toThrow(NotAnAddress);
  });
});

describe('where the mail server is away', () => {
  let database: TestDatabase;
  let app: TestApp | null = null;

  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(async () => {
    await app?.close();
  });

  it('all messages wait, no attempt is counted, no password is kept, and a later run sends them all', async () => {
    const port = await freePort();
    app = await openTestApp({
      database,
      environment: { SMTP_URL: `smtp://matters:open-sesame@127.0.0.1:${port}` },
    });
    const mail = app.get(MailService);
    for (const name of NAMES) await write(app, name);
    for (let run = 1; run <= 7; run += 1) {
      app.clock.set(`2022-06-${10 + run}`);
      expect(await mail.deliver()).toEqual({ ...NOTHING, waiting: 3 });
    }
    const [waiting] = await messagesIn(app);
    expect(waiting).toMatchObject({
      state: 'waiting',
      attempts: 0,
      fault: expect.stringContaining('ECONNREFUSED'),
    });
    expect(`${waiting?.fault} ${mail.destination}`).not.toMatch(/open-sesame/);

    const back = await MailCatcher.open(port);
    expect(await mail.deliver()).toEqual({ ...NOTHING, sent: 3 });
    expect(back.caught).toHaveLength(3);
    await app.close();
    app = null;
    await back.close();
  });

  it('or where it does not take our password, which is not repeated', async () => {
    const catcher = await MailCatcher.open();
    const address = `smtp://matters:open-barley@127.0.0.1:${catcher.port}`;
    app = await openTestApp({ database, environment: { SMTP_URL: address } });
    for (const name of NAMES) await write(app, name);
    expect(await app.get(MailService).deliver()).toEqual({ ...NOTHING, waiting: 3 });
    const [waiting] = await messagesIn(app);
    expect(waiting).toMatchObject({ attempts: 0, fault: expect.stringContaining('wrong password') });
    expect(waiting?.fault).not.toMatch(/open-barley/);
    await app.close();
    app = null;
    await catcher.close();
  });
});

describe('without a mail server', () => {
  it('messages become files in the outbox', async () => {
    const app = await openTestApp();
    await write(app, 'ann');
    expect(await app.get(MailService).deliver()).toEqual({ ...NOTHING, sent: 1 });
    const folder = join(app.dataDir, 'outbox');
    const files = readdirSync(folder);
    expect(files).toEqual([expect.stringMatching(/^\d{6}\.eml$/)]);
    const email = await PostalMime.parse(readFileSync(join(folder, files[0] ?? '')));
    expect(email).toMatchObject({
      subject: 'A matter awaits you',
      to: [{ address: 'ann@thornmere.example' }],
    });
    expect(app.get(MailService).destination).toContain(folder);
    await app.close();
  });
});
