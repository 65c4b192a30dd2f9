import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailService } from '../../src/mail/mail.service.js';
import { messagesIn } from '../reminders/owed.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let catcher: MailCatcher;
let app: TestApp;
let keeper: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ environment: { SMTP_URL: catcher.url } });
  keeper = await app.signIn('democratic-services');
});

afterAll(async () => {
  await app.close();
  await catcher.close();
});

beforeEach(async () => {
  await app.database.rows('delete from messages');
  catcher.caught.length = 0;
  catcher.refused.clear();
  for (const name of ['ann', 'bob']) {
    catcher.refused.add(`${name}@thornmere.example`);
    await app.database.transact((tx) =>
      app.get(MailService).write(
        { tx, at: app.clock.now() },
        {
          key: `test:${name}`,
          to: `${name}@thornmere.example`,
          cc: [],
          subject: `A matter awaits ${name}`,
          text: `Dear ${name}`,
          html: `<p>Dear ${name}</p>`,
        },
      ),
    );
  }
  await app.get(MailService).deliver();
});

const trail = () =>
  app.database.rows<{ actor: string; action: string }>(
    `select actor, action from audit_entries where subject_kind = 'message' order by id desc limit 2`,
  );

describe('messages that were given up', () => {
  it('stand on the home of democratic services with what the mail server said, and are sent again from there', async () => {
    const home = await keeper.get('/');
    expect(home.words).toContain('2 messages given up');
    expect(home.words).toMatch(
      /Messages that could not be sent.*A matter awaits ann.*ann@thornmere\.example.*no such mailbox/,
    );
    catcher.refused.clear();
    const [first] = home.links.filter((href) => /^\/reminders\/outbox\/\d+$/.test(href));
    const answer = await keeper.submitOn(home, {}, { action: `${first}/sendings` });
    expect([answer.status, answer.location]).toEqual([303, first]);
    expect((await keeper.follow(answer)).words).toContain('The message was sent');
    expect(catcher.caught.map(({ subject }) => subject)).toEqual(['A matter awaits ann']);
    expect(await trail()).toMatchObject([
      { actor: 'Test democratic-services', action: 'had a message sent again' },
    ]);
    expect((await keeper.get('/')).words).toContain('1 message given up');
  });

  it('are all sent again with one press', async () => {
    catcher.refused.clear();
    const outbox = await keeper.get('/reminders/outbox');
    expect(outbox.words).toContain('2 messages were given up');
    const answer = await keeper.submitOn(outbox, {}, { action: '/reminders/outbox/sendings' });
    expect((await keeper.follow(answer)).words).toContain('2 messages are being sent again');
    expect(catcher.caught).toHaveLength(2);
  });

  it('fail again where the server still refuses, and say so', async () => {
    const [id] = await app.database.rows<{ id: number }>('select id from messages order by id limit 1');
    const answer = await keeper.submit(
      `/reminders/outbox/${id?.id}`,
      {},
      { action: `/reminders/outbox/${id?.id}/sendings` },
    );
    const shown = await keeper.follow(answer);
    expect(shown.words).toMatch(/Status Failed What went wrong .*no such mailbox/);
    expect(await messagesIn(app)).toMatchObject([{ state: 'failed', attempts: 1 }, { state: 'failed' }]);
  });

  it('are set aside, and then await nobody', async () => {
    for (const { id } of await app.database.rows<{ id: number }>('select id from messages')) {
      const path = `/reminders/outbox/${id}`;
      const answer = await keeper.submit(path, {}, { action: `${path}/set-asides` });
      expect([answer.status, answer.location]).toEqual([303, '/reminders/outbox']);
      expect((await keeper.get(path)).words).toContain('Set aside');
    }
    expect((await keeper.get('/')).words).not.toMatch(/given up|never left/);
    catcher.refused.clear();
    expect(await app.get(MailService).deliver()).toEqual({ sent: 0, failed: 0, waiting: 0, givenUp: 0 });
  });

  it('are decided on once: whoever comes second is told', async () => {
    const page = await keeper.get('/reminders/outbox');
    const [path = ''] = page.links.filter((href) => /^\/reminders\/outbox\/\d+$/.test(href));
    const [first, second] = [await keeper.get(path), await keeper.get(path)];
    await keeper.submitOn(first, {}, { action: `${path}/set-asides` });
    const late = await keeper.submitOn(second, {}, { action: `${path}/sendings` });
    expect(late.status).toBe(409);
    expect(late.words).toContain('This message is not given up any more');
  });

  it('are not for officers', async () => {
    const officer = await app.signIn('officer');
    expect((await officer.get('/')).words).not.toContain('never left');
    expect((await officer.get('/reminders/outbox')).status).toBe(403);
  });
});
