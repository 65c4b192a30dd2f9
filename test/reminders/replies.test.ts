import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { MailboxLoop } from '../../src/reminders/replies/mailbox-loop.service.js';
import { ReplyRemovalsRepository } from '../../src/reminders/replies/reply-removals.repository.js';
import { seedCouncil } from '../support/council.js';
import { Dovecot } from '../support/dovecot.js';
import { describeWithDovecot } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask, owe } from './owed.js';
import { askedOf, replyMail, takenReplies, takeReply } from './reply-mails.js';

const WEDNESDAY = parseDay('2022-06-15');
const FROM = 'officer@thornmere.example';
const PARTNER = 'liaison@hospitals.example';
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describeWithDovecot('an answer by email', () => {
  let dovecot: Dovecot;
  let app: TestApp;
  let clerk: Visitor;
  let thread: string;
  let partners: string;

  beforeAll(async () => {
    dovecot = await Dovecot.open();
    app = await openTestApp({ today: WEDNESDAY, environment: { IMAP_URL: dovecot.url } });
    const { bodies, owners } = await seedCouncil(app);
    for (const number of [1, 2, 3])
      await owe(app, { number, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
    await app.database.rows(
      `update owners set organisation = 'Thornmere Hospitals NHS Trust' where id = $1`,
      [owners.contact],
    );
    await ask(app, 1, bodies.CYP, bodies.NHS, '2022-06-14');
    await app.get(RemindersService).send(WEDNESDAY, THE_PROGRAM);
    const asked = await askedOf(app);
    thread = asked.get(FROM) ?? '';
    partners = asked.get(PARTNER) ?? '';
    clerk = await app.signIn('democratic-services');
  });
  afterAll(async () => {
    await app.close();
    await dovecot.close();
  });

  const updates = () =>
    app.database.rows<{ number: number; words: string; claim: string; sentBy: string; cameBy: string }>(
      `select a.number, u.words, u.claim, u.sent_by as "sentBy", u.came_by as "cameBy"
       from action_updates u join actions a on a.id = u.action_id order by u.id`,
    );
  const answer = (text: string, files: { filename: string; content: Buffer | string }[] = []) =>
    replyMail({ from: FROM, thread, text, files });

  it('waits, counts for nothing, and is filed once it is confirmed', async () => {
    const { id, ...taken } = await takeReply(
      app,
      dovecot,
      answer('The plan is published.\n\nOn Wed, 15 Jun 2022 at 08:00, Matters wrote:\n> A2022/001'),
    );
    expect(taken).toEqual({
      kind: 'answer',
      state: 'waiting',
      words: 'The plan is published.',
      reason: null,
    });
    expect(dovecot.flags()).toEqual(['S']);
    expect(await updates()).toEqual([]);
    const place = `/reminders/replies/${id}`;
    expect((await clerk.get('/reminders/replies')).words).toContain('Re: hospital parking');
    const unsaid = await clerk.submit(place, { items: 'A2022-001' }, { action: `${place}/confirm` });
    expect([unsaid.status, unsaid.errors]).toEqual([422, ['Select the latest position']]);
    const done = await clerk.submit(
      place,
      { items: 'A2022-001', claim: 'complete' },
      { action: `${place}/confirm` },
    );
    expect([done.errors, done.status]).toEqual([[], 303]);
    expect(await updates()).toEqual([
      {
        number: 1,
        words: 'The plan is published.',
        claim: 'complete',
        sentBy: 'Dana Okafor',
        cameBy: 'reply',
      },
    ]);
    expect((await clerk.get(place)).status).toBe(404);
  });

  it('about several is filed with those that the clerk names, and waits for what it says of the others', async () => {
    const before = await updates();
    const { id } = await takeReply(app, dovecot, answer('Two is done, three is late.'));
    const place = `/reminders/replies/${id}`;
    const none = await clerk.submit(place, { claim: 'complete' }, { action: `${place}/confirm` });
    expect([none.status, none.errors]).toEqual([422, ['Select at least one item that it is about']]);
    const first = { items: 'A2022-002', claim: 'complete', waitsOn: 'yes' };
    await clerk.submit(place, first, { action: `${place}/confirm` });
    const twice = await clerk.submit(place, first, { action: `${place}/confirm` });
    expect(twice.errors).toEqual(['A2022/002 was filed from this answer already']);
    const rest = { items: ['A2022-001', 'A2022-003'], claim: 'delayed' };
    expect((await clerk.submit(place, rest, { action: `${place}/confirm` })).status).toBe(303);
    expect((await updates()).slice(before.length).map(({ number, claim }) => [number, claim])).toEqual([
      [2, 'complete'],
      [1, 'delayed'],
      [3, 'delayed'],
    ]);
  });

  it('brings files, which are looked at like uploads, and become evidence once it is confirmed', async () => {
    const { id } = await takeReply(
      app,
      dovecot,
      answer('See the photograph.', [
        { filename: 'door.png', content: PICTURE },
        { filename: 'minutes.txt', content: 'Agreed on 3 June.' },
        { filename: 'invoice.pdf', content: '<html><script>alert(1)</script></html>' },
      ]),
    );
    const place = `/reminders/replies/${id}`;
    const shown = await clerk.get(place);
    expect(shown.words).toContain('invoice.pdf. This kind of file is not accepted');
    const [picture, minutes] = await app.database.rows<{ id: number }>(
      'select id from mailed_reply_files where reply_id = $1 order by id',
      [id],
    );
    const file = await clerk.get(`${place}/files/${picture?.id}`);
    expect([file.status, file.headers.get('content-security-policy')]).toEqual([
      200,
      "default-src 'none'; sandbox",
    ]);
    const officer = await app.signIn('officer');
    expect((await officer.get(`${place}/files/${picture?.id}`)).status).toBe(403);
    const form = { items: 'A2022-003', claim: 'on-track', files: String(picture?.id) };
    await clerk.submit(place, form, { action: `${place}/confirm` });
    expect(
      await app.database.rows(
        `select filename, media_type as "mediaType", is_public as "isPublic" from evidence where filename is not null`,
      ),
    ).toEqual([{ filename: 'door.png', mediaType: 'image/png', isPublic: false }]);
    expect((await clerk.get(`${place}/files/${minutes?.id}`)).status).toBe(404);
    const [{ kept } = { kept: -1 }] = await app.database.rows<{ kept: number }>(
      'select count(content)::int as kept from mailed_reply_files',
    );
    expect(kept).toBe(0);
  });

  it('to a recommendation becomes a draft of its formal response', async () => {
    const { id } = await takeReply(
      app,
      dovecot,
      replyMail({
        ...{ from: PARTNER, thread: partners, text: 'We cannot afford it.' },
        files: [{ filename: 'letter.png', content: PICTURE }],
      }),
    );
    const place = `/reminders/replies/${id}`;
    const form = { items: 'R2022-001', decision: 'rejected' };
    const done = await clerk.submit(place, form, { action: `${place}/confirm` });
    expect([done.errors, done.status]).toEqual([[], 303]);
    expect(
      await app.database.rows(
        'select decision, reasons, sent_by as "sentBy", sent_address as "sentAddress" from response_drafts',
      ),
    ).toEqual([
      { decision: 'rejected', reasons: 'We cannot afford it.', sentBy: PARTNER, sentAddress: PARTNER },
    ]);
    expect(await app.database.rows('select id from responses')).toEqual([]);
  });

  it('keeps the files that came with a draft, and with the response that it becomes', async () => {
    const drafts = await clerk.get('/responses/drafts');
    expect(drafts.words).toContain('letter.png');
    const link = drafts.links.find((each) => each.includes('/files/')) ?? 'no file';
    const file = await clerk.get(link);
    expect([file.status, file.headers.get('content-security-policy')]).toEqual([
      200,
      "default-src 'none'; sandbox",
    ]);
    expect((await (await app.signIn('officer')).get(link)).status).toBe(403);
    const confirm = drafts.links.find((each) => each.includes('&draft=')) ?? 'no draft';
    const recorded = await clerk.submit(confirm, {
      'decidedOn-day': '14',
      'decidedOn-month': '6',
      'decidedOn-year': '2022',
    });
    expect([recorded.errors, recorded.status]).toEqual([[], 303]);
    const [response] = await app.database.rows<{ id: number }>('select id from responses');
    const shown = await clerk.get(`/responses/${response?.id}`);
    expect(shown.links).toContain(link);
    expect((await clerk.get(link)).status).toBe(200);
    expect((await (await app.signIn('officer')).get(`/responses/${response?.id}`)).links).not.toContain(link);
    const [filed] = await app.database.rows<{ id: number }>(
      'select reply_id as id from mailed_reply_filings where draft_id is not null',
    );
    await app.database.transact((tx) =>
      app.get(ReplyRemovalsRepository).removeContent(tx, filed?.id ?? 0, app.clock.now(), 'Not ours to keep'),
    );
    expect((await clerk.get(link)).status).toBe(404);
  });

  it('that a server delivers twice is taken once, also by two programs that read at the same time', async () => {
    const before = (await takenReplies(app)).length;
    const source = answer('Delivered again and again.');
    dovecot.deliver(`Received: from a by b; Wed, 15 Jun 2022 08:00:00 +0100\n${source}`);
    dovecot.deliver(`Received: from c by d; Wed, 15 Jun 2022 08:00:01 +0100\n${source}`);
    const readings = await Promise.all([app.get(MailboxLoop).read(), app.get(MailboxLoop).read()]);
    expect(readings.reduce((sum, { read }) => sum + read, 0)).toBeGreaterThanOrEqual(2);
    const taken = (await takenReplies(app)).slice(before);
    expect(taken.map(({ words }) => words)).toEqual(['Delivered again and again.']);
    const trail = await app.database.rows(
      `select id from audit_entries where action = 'received a reply' and subject_id = $1`,
      [taken[0]?.id],
    );
    expect(trail).toHaveLength(1);
  });

  it('of a program is set aside by itself', async () => {
    const source = replyMail({
      from: FROM,
      thread,
      text: 'I am on leave.',
      headers: 'Auto-Submitted: auto-replied\n',
    });
    expect(await takeReply(app, dovecot, source)).toMatchObject({
      kind: 'automatic',
      state: 'set-aside',
      words: '',
      reason: 'It was sent automatically',
    });
  });
});
