import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { mailTo } from '../answer/by-link.js';
import { seedCouncil } from '../support/council.js';
import { Dovecot } from '../support/dovecot.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { describeWithDovecot } from '../support/parts.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';
import { askedOf, bounceOf, replyMail, takeReply } from './reply-mails.js';

const WEDNESDAY = parseDay('2022-06-15');
const FROM = 'officer@thornmere.example';
const MAILBOX = 'replies@thornmere.example';
const BELIEVED = 'Authentication-Results: mx.thornmere.example; dmarc=pass header.from=thornmere.example\n';

describeWithDovecot('who answers by email', () => {
  let dovecot: Dovecot;
  let catcher: MailCatcher;
  let app: TestApp;
  let clerk: Visitor;
  let thread: string;
  let director: number;
  let post: number;

  beforeAll(async () => {
    dovecot = await Dovecot.open();
    catcher = await MailCatcher.open();
    app = await openTestApp({
      today: WEDNESDAY,
      environment: {
        IMAP_URL: dovecot.url,
        SMTP_URL: catcher.url,
        REMIND_DAILY: 'no',
        REPLY_ADDRESS: MAILBOX,
        MAIL_AUTHSERV_ID: 'mx.thornmere.example',
      },
    });
    const { bodies, owners, people } = await seedCouncil(app);
    director = people.officer;
    post = owners.director;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    thread = (await askedOf(app)).get(FROM) ?? '';
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await catcher.close();
    await dovecot.close();
  });

  const take = (source: string) => takeReply(app, dovecot, source);

  it('is known by the address that the answer goes to, where a mail program lost the thread', async () => {
    const [replyTo] = mailTo(catcher, FROM).replyTo ?? [];
    expect(replyTo?.address).toMatch(/^replies\+[0-9a-v]{52}@thornmere\.example$/);
    const to = replyTo?.address ?? '';
    const taken = await take(replyMail({ from: FROM, to, text: 'In hand.', headers: BELIEVED }));
    expect(taken).toMatchObject({ kind: 'answer', state: 'waiting', words: 'In hand.' });
    const tag = /\+(.+)@/.exec(to)?.[1] ?? '';
    const kept = JSON.stringify(await app.database.rows('select * from messages'));
    expect(kept).not.toContain(tag);
    const guessed = to.replace(/\+(.)/, (_, first) => (first === 'v' ? '+u' : '+v'));
    const other = await take(replyMail({ from: FROM, to: guessed, text: 'Guessed.', headers: BELIEVED }));
    expect(other).toMatchObject({ kind: 'stranger', state: 'set-aside', words: '' });
  });

  it.each([
    [
      'a stranger',
      { from: 'mallory@example.org', headers: BELIEVED },
      'stranger',
      /not the person we wrote to/,
    ],
    ['nobody whom a server vouches for', { from: FROM }, 'forged', /says nothing of where it came from/],
    [
      'somebody who uses the name of another',
      {
        from: FROM,
        headers: `Authentication-Results: mx.thornmere.example; dmarc=fail; spf=fail\n${BELIEVED}`,
      },
      'forged',
      /DMARC says that it is not from thornmere\.example/,
    ],
    [
      'somebody for whom another server vouches',
      { from: FROM, headers: BELIEVED.replace('mx.thornmere', 'mx.mallory') },
      'forged',
      /says nothing/,
    ],
  ])(
    'is not %s: that is set aside with the reason, and not a word is kept',
    async (_, sent, kind, reason) => {
      const taken = await take(replyMail({ thread, text: 'It is all done, believe me.', ...sent }));
      expect(taken).toMatchObject({ kind, state: 'set-aside', words: '' });
      expect(taken.reason).toMatch(reason);
      expect((await clerk.get('/reminders/replies')).words).toMatch(reason);
      const place = `/reminders/replies/${taken.id}`;
      expect((await clerk.get(place)).status).toBe(404);
      expect(await app.database.rows('select id from action_updates')).toEqual([]);
    },
  );

  it('may be who answers in the place of whoever was written to, as long as they do', async () => {
    const from = 'sam@thornmere.example';
    await app.database.rows(
      `insert into answer_delegations (from_name, from_address, to_name, to_address, until_on, delegated_at)
       values ('Dana Okafor', $1, 'Sam Poole', $2, '2022-06-15', '2022-06-01')`,
      [FROM, from],
    );
    const { id, kind } = await take(replyMail({ from, thread, text: 'Half is done.', headers: BELIEVED }));
    expect(kind).toBe('answer');
    const place = `/reminders/replies/${id}`;
    const form = { items: 'A2022-001', claim: 'at-risk' };
    await clerk.submit(place, form, { action: `${place}/confirm` });
    expect(await app.database.rows('select sent_by as by from action_updates')).toEqual([
      { by: 'Sam Poole, in place of Dana Okafor' },
    ]);
    app.clock.set('2022-06-16');
    const late = await take(replyMail({ from, thread, text: 'All is done.', headers: BELIEVED }));
    expect(late).toMatchObject({ kind: 'stranger', state: 'set-aside' });
  });

  it('is somebody else once it has passed to another owner', async () => {
    const [held] = await app.database.rows<{ ownerId: number }>('select owner_id as "ownerId" from actions');
    await app.database.rows(`update actions set owner_id = (select id from owners where kind = 'team')`);
    const taken = await take(replyMail({ from: FROM, thread, text: 'Done.', headers: BELIEVED }));
    expect(taken).toMatchObject({ kind: 'stranger', reason: 'The item has passed to somebody else' });
    await app.database.rows('update actions set owner_id = $1', [held?.ownerId]);
  });

  const pages = () => [
    '/',
    '/people',
    `/people/person/${director}`,
    `/people/owners/${post}`,
    '/reminders',
    '/reminders/items/A2022-001',
    '/actions/A2022-001',
  ];
  const marked = async () => {
    const found = await Promise.all(
      pages().map(async (path) => [path, (await clerk.get(path)).words] as const),
    );
    return found.flatMap(([path, words]) =>
      /email to \S+ came back: 550|officer@thornmere\.example: 550/.test(words) ? path : [],
    );
  };

  it('is marked wherever they stand once a message came back, until somebody says that it works again', async () => {
    const { id, kind } = await take(bounceOf(FROM, thread));
    expect(kind).toBe('bounce');
    expect(await marked()).toEqual(pages());
    const place = `/reminders/replies/${id}`;
    await clerk.submit(place, { reason: 'The mailbox works again' }, { action: `${place}/set-aside` });
    expect(await marked()).toEqual([]);
  });

  it('is marked no more once an answer from there is confirmed', async () => {
    const bounce = await take(bounceOf(FROM, thread));
    const { id } = await take(replyMail({ from: FROM, thread, text: 'I am back.', headers: BELIEVED }));
    expect(await marked()).toEqual(pages());
    const place = `/reminders/replies/${id}`;
    const form = { items: 'A2022-001', claim: 'on-track' };
    await clerk.submit(place, form, { action: `${place}/confirm` });
    expect(await marked()).toEqual([]);
    expect((await clerk.get(`/reminders/replies/${bounce.id}`)).status).toBe(404);
  });

  it('is marked no more under another address', async () => {
    await take(bounceOf(FROM, thread));
    expect(await marked()).toEqual(pages());
    await app.database.rows(`update people set email = 'dana@thornmere.example' where id = $1`, [director]);
    await tellOfChange(app);
    expect((await marked()).filter((path) => path !== '/reminders')).toEqual([]);
  });
});
