import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { MailService } from '../../src/mail/mail.service.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const LAST_DAY = { 'lastOn-day': '31', 'lastOn-month': '5', 'lastOn-year': '2022' };

describe('a hand-over that is undone', () => {
  let app: TestApp;
  let council: Council;
  let clerk: Visitor;
  let place: string;
  beforeEach(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    const { bodies, owners } = council;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' });
    clerk = await app.signIn('democratic-services');
    place = `/people/person/${council.people.officer}/hand-over`;
  });
  afterEach(() => app.close());

  const register = async () => ({
    people: await app.database.rows('select * from people order by id'),
    holdings: await app.database.rows('select * from post_holdings order by id'),
    owners: await app.database.rows('select * from owners order by id'),
    actions: await app.database.rows('select * from actions order by id'),
    accounts: await app.database.rows('select id, email, closed_at from accounts order by id'),
  });
  const handOver = async (fields: Record<string, string>) => {
    const named = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`${name}-${council.owners.director}`, value]),
    );
    const checked = await clerk.submit(place, { ...LAST_DAY, closeAccount: 'yes', ...named });
    const done = await clerk.submitOn(checked, {}, { action: place });
    expect([done.errors, done.status]).toEqual([[], 303]);
  };

  it('gives posts, items and the account back, and the trail says so', async () => {
    const before = await register();
    await handOver({ successor: 'vacant', items: String(council.owners.vacant) });
    expect(await register()).not.toEqual(before);
    const sheet = await clerk.get(`${place}/sheet`);
    expect(sheet.links).toContain(`${place}/undo`);
    const asked = await clerk.get(`${place}/undo`);
    expect(asked.heading).toBe('Undo this hand-over?');
    const person = await clerk.follow(await clerk.submitOn(asked, {}));
    expect(person.words).toContain('The hand-over is undone');
    expect(await register()).toEqual(before);
    const [entry] = await app.database.rows<{ action: string }>(
      `select action from audit_entries where subject_kind = 'person' order by id desc limit 1`,
    );
    expect(entry?.action).toBe('undid the hand-over');
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
    expect((await clerk.get(`${place}/undo`)).status).toBe(404);
    await handOver({ successor: 'vacant' });
  });

  const letters = () =>
    app.database.rows<{ to: string; state: string }>(
      'select to_address as "to", state from messages order by id',
    );
  const letOthersSend = () => app.get(MailService).deliver();

  it('lets its letters wait, whoever sends, and takes them out of the queue with their links', async () => {
    await handOver({ successor: 'vacant', fallback: String(council.owners.team) });
    const person = await clerk.get(`/people/person/${council.people.officer}`);
    expect(person.words).toContain(
      'A letter goes out at 1:15pm unless you undo this: fostering@thornmere.example. Undo it',
    );
    expect(await letOthersSend()).toEqual({ sent: 0, failed: 0, waiting: 0, givenUp: 0 });
    expect(await letters()).toEqual([{ to: 'fostering@thornmere.example', state: 'waiting' }]);
    const outbox = await clerk.get('/reminders/outbox');
    expect(outbox.words).toContain('1 message waits until the change that caused it can no longer be undone');
    expect(outbox.words).toContain('Not before 1 June 2022 at 1:15pm');
    const asked = await clerk.get(`${place}/undo`);
    expect(asked.words).toContain('A letter goes out at 1:15pm unless you undo this');
    expect((await clerk.submitOn(asked, {})).status).toBe(303);
    expect(await letters()).toEqual([]);
    expect(await app.database.rows('select id from answer_links')).toEqual([]);
    expect((await clerk.get('/actions/A2022-001')).words).toContain('undid the hand-over');
    app.clock.pass(20);
    expect(await letOthersSend()).toMatchObject({ sent: 0 });
    const { mails } = await app.get(RemindersService).plan(app.clock.today());
    expect(mails).toEqual([]);
  });

  it('stays once its letters have gone, and says to whom', async () => {
    await handOver({ successor: 'vacant', fallback: String(council.owners.team) });
    app.clock.pass(14);
    expect(await letOthersSend()).toMatchObject({ sent: 0 });
    const open = await clerk.get(`${place}/undo`);
    app.clock.pass(1);
    expect(await letOthersSend()).toMatchObject({ sent: 1 });
    expect(await letters()).toEqual([{ to: 'fostering@thornmere.example', state: 'sent' }]);
    const refused = await clerk.submitOn(open, {});
    expect(refused.status).toBe(422);
    expect(refused.words).toContain(
      'An email about what was passed on was written to fostering@thornmere.example',
    );
    const person = await clerk.get(`/people/person/${council.people.officer}`);
    expect(person.words).not.toContain('unless you undo this');
  });

  it('stays while a run has one of its letters in hand', async () => {
    await handOver({ successor: 'vacant', fallback: String(council.owners.team) });
    const open = await clerk.get(`${place}/undo`);
    await app.database.rows(
      `update messages set claimed_by = gen_random_uuid(), claimed_until = clock_timestamp() + interval '1 minute'`,
    );
    const refused = await clerk.submitOn(open, {});
    expect(refused.words).toContain(
      'An email about what was passed on was written to fostering@thornmere.example',
    );
    expect(await letters()).toHaveLength(1);
  });

  it('stays once something was changed since, and after some minutes', async () => {
    await handOver({ successor: 'vacant' });
    const open = await clerk.get(`${place}/undo`);
    await clerk.submit('/actions/A2022-001/updates/new', { claim: 'delayed', words: 'Nobody is there.' });
    const refused = await clerk.submitOn(open, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain('A2022/001: entered an update');
    app.clock.set('2022-06-02');
    expect((await clerk.get(`${place}/undo`)).words).toContain('It is older than 15 minutes');
  });

  it('is for those who keep the register', async () => {
    expect((await (await app.signIn('member')).get(`${place}/undo`)).status).toBe(403);
  });
});
