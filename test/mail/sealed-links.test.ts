import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { secretsCommand } from '../../src/audit/secrets/secrets.command.js';
import { readEnvironment } from '../../src/config/environment.js';
import { SecretBox } from '../../src/config/secret-box.service.js';
import { FailedMessagesService } from '../../src/mail/failed-messages.service.js';
import { MailService } from '../../src/mail/mail.service.js';
import { SECRET_PLACE } from '../../src/mail/mail-message.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

const OLD = 'the old key of the installation: long enough';
const NEW = 'the new key of the installation: long enough';
const SECRET = 'S3cr3t-part_of-a-link';

/** Each step is a start of the program with other keys on the same database and mail server. */
describe('links in messages that wait', () => {
  let database: TestDatabase;
  let server: MailCatcher;

  beforeAll(async () => {
    database = await openTestDatabase();
    server = await MailCatcher.open();
  });

  afterAll(async () => {
    await server.close();
    await database.close();
  });

  async function withKeys<T>(keys: string, work: (app: TestApp) => Promise<T>): Promise<T> {
    const app = await openTestApp({
      database: { ...database, close: async () => {} },
      environment: { SECRETS_KEY: keys, SMTP_URL: server.url },
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  async function write(app: TestApp, name: string): Promise<void> {
    const message = {
      ...{ key: `test:${name}`, to: `${name}@thornmere.example`, cc: [], secret: SECRET + name },
      ...{ subject: 'Yours', text: `/answer/${SECRET_PLACE}`, html: `<p>/answer/${SECRET_PLACE}</p>` },
    };
    await app.database.transact((tx) => app.get(MailService).write({ tx, at: app.clock.now() }, message));
  }

  async function stored(app: TestApp): Promise<(string | null)[]> {
    const rows = await app.database.rows<{ secret: string | null }>(
      'select secret from messages order by id',
    );
    return rows.map(({ secret }) => secret);
  }

  async function store(app: TestApp, name: string, secret: string | null): Promise<void> {
    await app.database.rows('update messages set secret = $2 where message_key = $1', [
      `test:${name}`,
      secret,
    ]);
  }

  async function rotate(app: TestApp): Promise<string> {
    let printed = '';
    const command = secretsCommand(
      (work) => work(app.nest),
      (text) => {
        printed += text;
      },
    );
    await command.parseAsync(['rotate', '--json'], { from: 'user' });
    return printed;
  }

  it('are sealed in the database, and whole where they arrive', async () => {
    await withKeys(OLD, async (app) => {
      await write(app, 'ann');
      expect(await stored(app)).toEqual([expect.stringMatching(/^v1\./)]);
      expect(JSON.stringify(await app.database.rows('select * from messages'))).not.toContain(SECRET);
      await app.get(MailService).deliver();
      expect(await stored(app)).toEqual([null]);
      for (const name of ['bob', 'cat']) await write(app, name);
      await store(app, 'cat', `${SECRET}cat`);
    });
    expect(server.caught.pop()?.text?.trim()).toBe(`/answer/${SECRET}ann`);
  });

  it('are sealed anew when the key changes, also those that an older version left open', async () => {
    await withKeys(`${NEW},${OLD}`, async (app) => {
      for (const count of [2, 0]) {
        const done = { name: 'links in messages that wait', count };
        expect(JSON.parse(await rotate(app))).toMatchObject({ sealedAgain: expect.arrayContaining([done]) });
      }
      const [entry] = await app.database.rows<{ after: object }>(
        `select after from audit_entries where action = 'sealed the stored secrets under the newest key' order by id`,
      );
      expect(entry?.after).toMatchObject({ 'links in messages that wait': 2 });
    });
  });

  it('are given up, and never sent in pieces, where their key is lost; they go once it is back', async () => {
    await withKeys(NEW, async (app) => {
      expect(await app.get(MailService).deliver()).toMatchObject({ sent: 2, failed: 0 });
      expect(server.caught.map(({ text }) => text?.trim()).sort()).toEqual([
        `/answer/${SECRET}bob`,
        `/answer/${SECRET}cat`,
      ]);
      server.caught.length = 0;

      await write(app, 'dan');
      const [sealed] = (await stored(app)).slice(-1);
      const lost = new SecretBox(readEnvironment({ SECRETS_KEY: OLD }));
      await store(app, 'dan', lost.seal(`${SECRET}dan`, 'secret of message test:dan'));
      expect(await app.get(MailService).deliver()).toMatchObject({ sent: 0, failed: 1 });
      const [row] = await app.database.rows<{ fault: string }>(
        `select fault from messages where state = 'failed'`,
      );
      expect(row?.fault).toContain('which SECRETS_KEY does not name');
      await expect(rotate(app)).rejects.toThrow('which SECRETS_KEY does not name');
      expect(server.caught).toEqual([]);

      await store(app, 'dan', sealed ?? null);
      await app.get(FailedMessagesService).sendAllAgain(THE_PROGRAM);
      expect(server.caught.pop()?.text?.trim()).toBe(`/answer/${SECRET}dan`);
    });
  });
});
