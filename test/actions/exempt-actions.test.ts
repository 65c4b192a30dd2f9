import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil, signInViceChair } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { givenActions, pathOf } from './given-actions.js';

const [HELD, TEAMS, CONTACTS] = ['A2022/001', 'A2022/002', 'A2022/003'];

/** The director's, the team's and the contact's exempt actions; the director's open one stands after them. */
describe('an exempt action', () => {
  let app: TestApp;
  let council: Council;
  let holder: Visitor;
  let team: Visitor;
  let contact: Visitor;
  let bystander: Visitor;
  let chair: Visitor;

  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    const { owners } = council;
    await givenActions(
      app,
      council,
      { text: 'Settle the claim of family K', publicity: 'exempt' },
      { text: 'Move the carers of child M', publicity: 'exempt', ownerId: owners.team },
      { text: 'Name the ward in private', publicity: 'exempt', ownerId: owners.contact },
      { text: 'Publish the sufficiency strategy' },
    );
    holder = await app.signIn('officer');
    team = await app.signIn('officer', 'fostering@thornmere.example');
    contact = await app.signIn('member', 'liaison@hospitals.example');
    bystander = await app.signIn('officer', 'somebody.else@thornmere.example');
    chair = await signInViceChair(app, council);
  });
  afterAll(() => app.close());

  it.each([
    ['the holder of the post', () => holder, HELD],
    ['the team’s own mailbox', () => team, TEAMS],
    ['the contact’s own address', () => contact, CONTACTS],
  ])('is read by %s, and nobody else’s is', async (_, who, own) => {
    for (const reference of [HELD, TEAMS, CONTACTS]) {
      const page = await who().get(pathOf(reference));
      expect([reference, page.status]).toEqual([reference, reference === own ? 200 : 404]);
    }
  });

  it.each([
    ['an officer who does not owe it', () => bystander],
    ['the vice-chair of the board, where another body watches it', () => chair],
  ])('is not there for %s, in no page, list or count', async (_, who) => {
    for (const below of ['', '/updates/new', '/verdicts/new']) {
      const statuses = [HELD, TEAMS, CONTACTS].map(
        async (each) => (await who().get(pathOf(each, below))).status,
      );
      expect([403, 404]).toEqual(expect.arrayContaining(await Promise.all(statuses)));
    }
    const list = await who().get('/actions?state=all');
    expect(list.words).toContain('1 action, closed ones too');
    expect(list.words).not.toMatch(/family K|child M|in private/);
    expect((await who().get('/actions?q=family')).words).toContain('No action matches');
    expect((await who().get(`/actions?owner=${council.owners.director}`)).words).toContain(
      '1 action outstanding',
    );
  });

  it('stands in the lists of its owner and in their counts', async () => {
    const mine = await holder.get('/actions?owner=mine');
    expect(mine.words).toContain('2 actions outstanding');
    expect(mine.words).toContain('Settle the claim of family K');
    const all = await holder.get('/actions');
    expect(all.words).toContain('2 actions outstanding');
    expect(all.words).not.toMatch(/child M|in private/);
    expect((await team.get('/actions?owner=mine')).words).toContain('Move the carers of child M');
  });

  it('is updated by its owner', async () => {
    const saved = await holder.submit(pathOf(HELD, '/updates/new'), { claim: 'complete', words: 'Settled.' });
    const item = await holder.follow(saved);
    expect(item.words).toContain('Settled.');
    expect(item.links).not.toContain(pathOf(HELD, '/verdicts/new'));
    expect(
      (await bystander.post(pathOf(HELD, '/updates/new'), { claim: 'delayed', words: 'No.' })).status,
    ).not.toBe(303);
  });

  it('claimed complete, is not shown to chairs for a verdict', async () => {
    expect((await chair.get('/actions/awaiting-verdict')).words).not.toContain('family K');
  });

  it('is gone for the holder from the day after the post is left', async () => {
    await app.database.rows(`update post_holdings set until_on = '2022-06-05'`);
    app.clock.set('2022-06-05');
    expect((await holder.get(pathOf(HELD))).status).toBe(200);
    app.clock.set('2022-06-06');
    expect((await holder.get(pathOf(HELD))).status).toBe(404);
    expect((await holder.get('/actions?state=all')).words).not.toContain('family K');
  });
});
