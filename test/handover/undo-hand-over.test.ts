import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
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

  it('stays once somebody was written to, and says who', async () => {
    await handOver({ successor: 'vacant', fallback: String(council.owners.team) });
    const asked = await clerk.get(`${place}/undo`);
    expect(asked.heading).toBe('This hand-over cannot be undone');
    expect(asked.words).toContain('A letter about what passed was written to fostering@thornmere.example');
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
