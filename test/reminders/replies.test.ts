import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { MailboxLoop } from '../../src/reminders/replies/mailbox-loop.service.js';
import { seedCouncil } from '../support/council.js';
import { Dovecot } from '../support/dovecot.js';
import { describeWithDovecot } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

const WEDNESDAY = parseDay('2022-06-15');

describeWithDovecot('an answer by e-mail', () => {
  let dovecot: Dovecot;
  let app: TestApp;
  let clerk: Visitor;
  let asked: { messageId: string; to: string };

  beforeAll(async () => {
    dovecot = await Dovecot.open();
    app = await openTestApp({ today: WEDNESDAY, environment: { IMAP_URL: dovecot.url } });
    const { bodies, owners } = await seedCouncil(app);
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    const rows = await app.database.rows<{ messageId: string; to: string }>(
      `select m.message_id as "messageId", m.to_address as to from messages m
       join reminders r on r.message_id = m.id and r.kind = 'stage' order by m.id`,
    );
    if (!rows[0]) throw new Error('nobody was written to');
    asked = rows[0];
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await dovecot.close();
  });

  const read = () => app.get(MailboxLoop).read();
  const waiting = () =>
    app.database.rows<{ id: number; kind: string; words: string }>(
      `select id, kind, words from mailed_replies where state = 'waiting' order by id`,
    );
  const updates = () =>
    app.database.rows<{ words: string; sentBy: string; cameBy: string }>(
      'select words, sent_by as "sentBy", came_by as "cameBy" from action_updates',
    );
  const mail = (from: string, thread: string, text: string, more = '') =>
    `From: Somebody <${from}>\nTo: replies@thornmere.example\nSubject: Re: hospital parking\nMessage-ID: <${text.length}@mail.example>\nIn-Reply-To: <${thread}>\n${more}Content-Type: text/plain; charset=utf-8\n\n${text}\n`;

  it('waits, counts for nothing, and is filed once it is confirmed', async () => {
    dovecot.deliver(
      mail(
        asked.to,
        asked.messageId,
        'The plan is published.\n\nOn Wed, 15 Jun 2022 at 08:00, Matters wrote:\n> A2022/001',
      ),
    );
    expect(await read()).toEqual({ read: 1, tooLarge: 0 });
    expect(dovecot.flags()).toEqual(['S']);
    expect(await updates()).toEqual([]);
    const [reply] = await waiting();
    expect(reply).toMatchObject({ kind: 'answer', words: 'The plan is published.' });
    const place = `/reminders/replies/${reply?.id}`;
    expect((await clerk.get('/reminders/replies')).words).toContain('Re: hospital parking');
    const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>('select id from actions');
    const unsaid = await clerk.submit(place, { action: String(id) }, { action: `${place}/confirm` });
    expect(unsaid.status).toBe(422);
    const done = await clerk.submit(
      place,
      { action: String(id), claim: 'complete' },
      { action: `${place}/confirm` },
    );
    expect([done.errors, done.status]).toEqual([[], 303]);
    expect(await updates()).toEqual([{ words: 'The plan is published.', sentBy: asked.to, cameBy: 'reply' }]);
    expect((await clerk.get(place)).status).toBe(404);
  });

  it('is never filed for somebody else, and not a word of it is kept', async () => {
    dovecot.deliver(mail('mallory@example.org', asked.messageId, 'It is all done, believe me.'));
    dovecot.deliver(mail(asked.to, 'guessed@thornmere.example', 'It is all done, I say.'));
    await read();
    const found = await waiting();
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([
      ['stranger', ''],
      ['stranger', ''],
    ]);
    for (const { id } of found) {
      const place = `/reminders/replies/${id}`;
      expect((await clerk.get(place)).words).not.toContain('Confirm as an update');
      await clerk.submit(place, { reason: 'Not known' }, { action: `${place}/set-aside` });
    }
    expect(await waiting()).toEqual([]);
  });

  it('of a program is set aside by itself', async () => {
    dovecot.deliver(mail(asked.to, asked.messageId, 'I am on leave.', 'Auto-Submitted: auto-replied\n'));
    expect(await read()).toEqual({ read: 1, tooLarge: 0 });
    expect(await waiting()).toEqual([]);
  });

  it('that says that nobody was reached marks the address until it is set aside', async () => {
    dovecot.deliver(bounce(asked.to, asked.messageId));
    await read();
    const [reply] = await waiting();
    expect(reply).toMatchObject({ kind: 'bounce', words: '550 5.1.1 No such user' });
    expect((await clerk.get('/')).words).toContain(`The last e-mail to ${asked.to} came back`);
    const place = `/reminders/replies/${reply?.id}`;
    await clerk.submit(place, { reason: 'The mailbox works again' }, { action: `${place}/set-aside` });
    expect((await clerk.get('/')).words).not.toContain(`The last e-mail to ${asked.to} came back`);
  });
});

function bounce(to: string, messageId: string): string {
  return `From: MAILER-DAEMON@mail.example
To: replies@thornmere.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <bounce@mail.example>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user

--b
Content-Type: text/rfc822-headers

From: m@thornmere.example
Message-ID: <${messageId}>
Subject: Thornmere scrutiny

--b--
`;
}
