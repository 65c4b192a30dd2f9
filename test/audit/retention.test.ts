import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { HousekeepingService } from '../../src/audit/housekeeping.service.js';
import { retentionCommand } from '../../src/audit/retention/retention.command.js';
import { MailService } from '../../src/mail/mail.service.js';
import { RepliesService } from '../../src/reminders/replies/replies.service.js';
import { boxes } from '../actions/given-actions.js';
import { replyMail } from '../reminders/reply-mails.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const THEN = '2024-01-10';
const NOW = '2026-06-15';

let app: TestApp;
let administrator: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: THEN });
  await send('ann');
  await app
    .get(RepliesService)
    .take(Buffer.from(replyMail({ from: 'stranger@mail.example', text: 'Hello.' })));
  await app.database.rows(
    `insert into access_events (at, kind, path, address, request_id) values ($1, 'refused', '/accounts', '192.0.2.7', 'req-1')`,
    [app.clock.now()],
  );
  app.clock.set(NOW);
  await send('bob');
  administrator = await app.signIn('administrator');
});
afterAll(() => app.close());

async function send(name: string): Promise<void> {
  const words = { subject: `To ${name}`, text: `Dear ${name}`, html: `<p>Dear ${name}</p>` };
  const message = { key: `test:${name}`, to: `${name}@thornmere.example`, cc: [], ...words };
  await app.database.transact((tx) => app.get(MailService).write({ tx, at: app.clock.now() }, message));
  await app.get(MailService).deliver();
}

async function messages(): Promise<string[]> {
  const rows = await app.database.rows<{ said: string }>(
    `select concat_ws(' ', to_address, state, subject, text_body) as said from messages order by id`,
  );
  return rows.map(({ said }) => said);
}

async function replies(): Promise<string[]> {
  const rows = await app.database.rows<{ subject: string }>('select subject from mailed_replies order by id');
  return rows.map(({ subject }) => subject);
}

async function command(...args: string[]): Promise<object> {
  let printed = '';
  const matters = retentionCommand(
    (work) => work(app.nest),
    (text) => {
      printed += text;
    },
  );
  await matters.parseAsync([...args, '--json'], { from: 'user' });
  return JSON.parse(printed) as object;
}

const decide = (fields: Record<string, string>, from = NOW) =>
  administrator.submit(
    '/retention',
    { sentMails: '24', receivedMails: '24', accessEvents: '12', ...boxes('fromOn', from), ...fields },
    { action: '/retention' },
  );

const ANN = 'ann@thornmere.example sent To ann Dear ann';
const BOB = 'bob@thornmere.example sent To bob Dear bob';

describe('what is kept for a while only', () => {
  it('is for administrators', async () => {
    const officer = await app.signIn('officer');
    expect([403, 404]).toContain((await officer.get('/retention')).status);
    expect((await app.stranger().get('/retention')).status).toBe(303);
  });

  it('is shown before it goes, on the page and at the command line, and looking changes nothing', async () => {
    const { words } = await administrator.get('/retention');
    expect(words).toContain('Emails that were sent 1 from before 15 June 2024 has run out.');
    expect(words).toContain('Emails that were received 1 from before 15 June 2024 has run out.');
    for (const args of [[], ['--preview'], ['--preview', '--apply']]) {
      expect(await command(...args)).toEqual({
        on: NOW,
        applied: false,
        runOut: [
          { kind: 'sent-mails', before: '2024-06-15', count: 1 },
          { kind: 'received-mails', before: '2024-06-15', count: 1 },
          { kind: 'access-events', before: '2025-06-15', count: 1 },
          { kind: 'closed-accounts', before: null, count: 0 },
        ],
      });
    }
    expect(await messages()).toEqual([ANN, BOB]);
    expect(await replies()).toEqual(['Re: hospital parking']);
  });

  it.each([
    [{ sentMails: '0' }, NOW, 'Enter a number of months from 1 to 240'],
    [{ receivedMails: '241' }, NOW, 'Enter a number of months from 1 to 240'],
    [{}, '2026-06-14', 'The day must be today or later'],
  ])('is not kept for %j from %s', async (fields, from, message) => {
    const answer = await decide(fields, from);
    expect(answer.status).toBe(422);
    expect(answer.errors.join()).toContain(message);
  });

  it('is kept as was decided, from the day that was decided', async () => {
    expect((await decide({ receivedMails: '' })).status).toBe(303);
    expect((await decide({ sentMails: '36' }, '2026-06-16')).status).toBe(303);
    const { words } = await administrator.get('/retention');
    expect(words).toContain('Emails that were sent 1 from before 15 June 2024 has run out.');
    expect(words).toContain('Emails that were received Kept for good.');
    expect(words).toContain('From 16 June 2026: Emails that were sent: 36 months');
  });

  it('goes for good where its preview was looked at that day; what it was about stays, and the trail holds', async () => {
    const stale = await administrator.submit(
      '/retention',
      { seenOn: '2026-06-14' },
      { action: '/retention/removal' },
    );
    expect(stale.status).toBe(422);
    expect(await messages()).toEqual([ANN, BOB]);
    const file = join(app.dataDir, 'outbox', '000001.eml');
    expect(existsSync(file)).toBe(true);

    const done = await administrator.submit('/retention', {}, { action: '/retention/removal' });
    expect((await administrator.follow(done)).words).toContain('2 taken out');
    expect(await messages()).toEqual(['ann@thornmere.example sent [removed] [removed]', BOB]);
    expect(existsSync(file)).toBe(false);
    expect(await replies()).toEqual(['Re: hospital parking']);
    expect(await app.database.rows(`select from access_events where at < '2025-06-15'`)).toEqual([]);
    expect((await app.database.rows('select from access_events')).length).toBeGreaterThan(0);
    const [entry] = await app.database.rows<{ actor: string; after: object }>(
      `select actor, "after" from audit_entries where action = 'took out what had run out'`,
    );
    expect(entry).toEqual({
      actor: 'Test administrator',
      after: {
        'sent-mails': { before: '2024-06-15', count: 1 },
        'access-events': { before: '2025-06-15', count: 1 },
      },
    });
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
    expect((await administrator.get('/retention')).words).toContain('There is nothing to take out.');
  });

  it('goes by itself only where the council wants it so', async () => {
    const sweep = async () => app.get(HousekeepingService).sweep();
    app.clock.set('2030-06-15');
    await sweep();
    expect((await messages())[1]).toBe(BOB);
    administrator = await app.signIn('administrator');
    expect((await decide({ daily: 'yes' }, '2030-06-15')).status).toBe(303);
    await sweep();
    await sweep();
    expect((await messages())[1]).toBe('bob@thornmere.example sent [removed] [removed]');
    expect(await replies()).toEqual(['[removed]']);
    const actors = await app.database.rows<{ actor: string }>(
      `select actor from audit_entries where action = 'took out what had run out' order by id`,
    );
    expect(actors.map(({ actor }) => actor)).toEqual(['Test administrator', 'Matters Arising']);
  });
});
