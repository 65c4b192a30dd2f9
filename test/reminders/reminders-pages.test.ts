import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { messagesIn, owe } from './owed.js';

const NO_SERVER = 'smtp://matters:open-sesame@127.0.0.1:1';

let app: TestApp;
let keeper: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  const { bodies, owners } = await seedCouncil(app);
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-06-14' });
  await owe(app, { number: 2, bodyId: bodies.CYP, ownerId: owners.vacant, dueOn: '2022-06-14' });
  await owe(app, { number: 3, bodyId: bodies.CYP, ownerId: owners.team, dueOn: null });
  await owe(app, { number: 4, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-07-01' });
  keeper = await app.signIn('democratic-services');
});

afterAll(async () => app.close());

describe('the pages of reminders', () => {
  const PLANNED = '/reminders/planned?on=2022-06-15&to=officer@thornmere.example';
  const PATHS = ['/reminders', PLANNED, '/reminders/ledger', '/reminders/outbox', '/reminders/outbox/1'];

  it.each(PATHS)('are for those who keep the register: %s', async (path) => {
    expect((await app.stranger().get(path)).location).toMatch(/^\/sign-in\?/);
    for (const role of ['officer', 'member', 'public-reader'] as const) {
      const visitor = await app.signIn(role);
      expect((await visitor.get(path)).status).toBe(403);
    }
  });

  it('say what to do while nothing was sent', async () => {
    expect((await keeper.get('/reminders/ledger')).words).toContain('No reminder has been written yet.');
    expect((await keeper.get('/reminders/outbox')).words).toContain('No message has been written yet.');
  });

  it('show who is chased today, who is held, who cannot be reached, and what comes next', async () => {
    const page = await keeper.get('/reminders');
    expect(page.status).toBe(200);
    expect(page.heading).toBe('Reminders');
    expect(page.words).toContain('Today, Wednesday 15 June 2022');
    expect(page.words).toContain('1 person or mailbox is to be written to about 1 matter.');
    expect(page.words).toContain('Due on 14 June 2022, 1 day late');
    expect(page.words).toContain('Nobody holds the post Head of Early Help');
    expect(page.words).toContain('It has no due date');
    expect(page.words).toMatch(/Friday 17 June 2022 fostering@thornmere\.example 1/);
    expect(page.words).toContain('because no mail server is set. Nobody receives them');
    expect(page.links).toEqual(expect.arrayContaining(['/actions/A2022-001', '/reminders?on=2022-06-17']));
  });

  it.each(['/reminders?on=2022-06-17', '/reminders?on-day=17&on-month=june&on-year=2022'])(
    'show another day, from which nothing is sent: %s',
    async (path) => {
      const page = await keeper.get(path);
      expect(page.words).toContain('Friday 17 June 2022');
      expect(page.words).not.toContain('Today,');
      expect(page.words).not.toContain('Send today’s reminders');
    },
  );

  it('show one email of a day alone', async () => {
    const page = await keeper.get(PLANNED);
    expect([page.status, page.heading]).toEqual([200, 'Dana Okafor: 1 matter']);
    expect(page.words).toContain('Planned for Wednesday 15 June 2022.');
    expect(page.words).toContain('Due on 14 June 2022, 1 day late');
    expect(page.words).not.toContain('Nobody holds the post');
    expect(page.links).toEqual(expect.arrayContaining(['/actions/A2022-001', '/reminders?on=2022-06-15']));
  });

  it.each([
    ['/reminders/planned?on=2022-06-15&to=nobody@thornmere.example', '/reminders?on=2022-06-15'],
    ['/reminders/planned?on=2022-06-15', '/reminders'],
    ['/reminders/planned?on=2022-02-31&to=officer@thornmere.example', '/reminders'],
  ])('lead back to the day from an email that is not planned: %s', async (path, location) => {
    expect(await keeper.get(path)).toMatchObject({ status: 303, location });
  });

  it.each([
    ['/reminders', 'Nothing has been sent today.'],
    ['/reminders?on=2022-06-10', 'Nothing was sent on this day.'],
    ['/reminders?on=2022-06-18', '18 June 2022 is a Saturday: to be sent on Monday 20 June 2022'],
  ])('say what is plain: %s', async (path, words) => {
    expect((await keeper.get(path)).words).toContain(words);
  });

  it('quote whom the paper names while nobody said who that is', async () => {
    const [body] = await app.database.rows<{ id: number }>(`select id from bodies where code = 'CYP'`);
    await owe(app, { number: 5, bodyId: body?.id ?? 0, ownerId: null, dueOn: '2022-06-14' });
    await app.database.rows(`update actions set owner_as_written = 'the officer' where number = 5`);
    const page = await keeper.get('/reminders');
    expect(page.words).toContain('“the officer”, not yet matched');
    await app.database.rows(`update actions set due_on = '2023-06-14' where number = 5`);
  });

  it.each([
    ['/reminders?on=2022-02-31', '31 February 2022 is not a real date'],
    ['/reminders?on=%3Cscript%3E', 'Date must include a month and a year'],
    ['/reminders?on-day=31&on-month=2&on-year=2022', '31 February 2022 is not a real date'],
  ])('say what is wrong with a day: %s', async (path, message) => {
    const page = await keeper.get(path);
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([message]);
    expect(page.title).toMatch(/^Error: /);
  });
});

describe('sending from the page', () => {
  it('needs the page’s own form', async () => {
    expect((await keeper.post('/reminders')).status).toBe(403);
    expect(await messagesIn(app)).toEqual([]);
  });

  it('writes once, however often the button is pressed', async () => {
    const page = await keeper.get('/reminders');
    const answers = [];
    for (let press = 1; press <= 2; press += 1)
      answers.push(await keeper.submitOn(page, {}, { action: '/reminders' }));
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, '/reminders'],
      [303, '/reminders'],
    ]);
    expect(await messagesIn(app)).toMatchObject([{ toAddress: 'officer@thornmere.example', state: 'sent' }]);
    const after = await keeper.get('/reminders');
    expect(after.words).toContain('Nobody will be written to. 1 reminder was written for this day.');
  });

  it('names the sender in the trail', async () => {
    const entries = await app.database.rows<{ actor: string }>(
      `select actor from audit_entries where subject_kind = 'reminder'`,
    );
    expect(entries).toEqual([{ actor: 'Test democratic-services' }]);
  });

  it('fills the ledger and the list of messages', async () => {
    const ledger = await keeper.get('/reminders/ledger');
    expect(ledger.words).toMatch(/A2022\/001 15 June 2022 officer@thornmere\.example.*Sent/);
    const [message] = ledger.links.filter((href) => /outbox\/\d/.test(href));
    const shown = await keeper.get(message ?? '');
    expect(shown.heading).toBe('Thornmere scrutiny: Report on matter 1, 1 day late');
    expect(shown.words).toContain('Dear Dana Okafor');
    const file = await keeper.get(`${message}/message.eml`);
    expect(file.headers.get('content-type')).toMatch(/^message\/rfc822/);
    expect(await PostalMime.parse(file.body)).toMatchObject({ subject: shown.heading });
    expect((await keeper.get('/reminders/outbox')).links).toContain(message);
  });

  it.each(['999999', 'x', '9999999999', '1%27'])('knows no message %s', async (id) => {
    expect((await keeper.get(`/reminders/outbox/${id}`)).status).toBe(404);
  });

  it('turns the pages of a long list', async () => {
    await app.database.rows(
      `insert into messages (to_address, subject, text_body, html_body, state, message_key, written_at, waiting_since, next_attempt_at)
       select 'x@thornmere.example', 'Message ' || n, '-', '-', 'sent', 'many:' || n, now(), now(), now() from generate_series(1, 60) n`,
    );
    const first = await keeper.get('/reminders/outbox');
    const next = first.links.find((href) => href.startsWith('/reminders/outbox?before='));
    expect(first.words).not.toContain('Message 10 ');
    expect((await keeper.get(next ?? '')).words).toContain('Message 10 ');
  });
});

describe('where the mail server is away', () => {
  it('the list of messages says what failed and why, and the next press tries again', async () => {
    const cutOff = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: NO_SERVER } });
    const { bodies, owners } = await seedCouncil(cutOff);
    await owe(cutOff, { number: 1, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-14' });
    const visitor = await cutOff.signIn('administrator');
    const answer = await visitor.submit('/reminders', {}, { action: '/reminders' });
    expect(answer.location).toBe('/reminders/outbox');
    const outbox = await visitor.follow(answer);
    expect(outbox.words).toContain('Messages go to the mail server 127.0.0.1:1.');
    expect(outbox.words).toMatch(/1 message still to be sent\..*Waiting.*ECONNREFUSED/);
    expect(outbox.words).not.toContain('open-sesame');
    await visitor.submit('/reminders', {}, { action: '/reminders' });
    expect(await messagesIn(cutOff)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await cutOff.close();
  });
});
