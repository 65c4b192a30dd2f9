import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActionsService } from '../../src/actions/actions.service.js';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describe('the life of a post', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
    const { bodies, owners } = council;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.contact, dueOn: '2022-07-01' });
  });
  afterAll(() => app.close());

  const pageOf = (id: number, below = '') => `/people/owners/${id}${below}`;
  const on = (name: string, day: string, month: string, year: string) => ({
    [`${name}-day`]: day,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  });

  it('is given nothing by a form that was open when it was retired', async () => {
    const { owners, bodies } = council;
    const by = { accountId: council.accounts.democraticServices, name: 'A keeper', formToken: null };
    await app.database.rows(`update owners set retired_on = '2022-06-01' where id = $1`, [owners.team]);
    const action = {
      ...{ text: 'Mend the roof', origin: 'resolution' as const, bodyId: bodies.CYP, ownerId: owners.team },
      ...{ recommendationId: null, meetingId: null, madeOn: null },
      ...{ cadence: null, endsOn: null, dueBodyId: null, dueNth: null, dueOn: null },
      ...{ publicity: 'published' as const, exemptGround: null, publicSummary: null },
    } as const;
    const actions = app.get(ActionsService);
    await expect(actions.addByHand(by, action)).rejects.toThrow('has been retired: choose another owner');
    const reference = { kind: 'A', year: 2022, number: 1 } as const;
    const amended = actions.amend(by, reference, { ownerId: owners.team, dueOn: null }, 0);
    await expect(amended).rejects.toThrow('has been retired: choose another owner');
    await app.database.rows('update owners set retired_on = null where id = $1', [owners.team]);
  });

  it('keeps its earlier name beside the new one', async () => {
    const path = pageOf(council.owners.vacant);
    expect((await keeper.submit(`${path}/edit`, { name: 'Head of Family Help' })).status).toBe(303);
    const page = await keeper.get(path);
    expect(page.heading).toBe('Head of Family Help');
    expect(page.words).toContain('Earlier name Head of Early Help, until 1 June 2022');
  });

  it('names who stands in, but never itself by way of others', async () => {
    const { vacant, director } = council.owners;
    expect((await keeper.submit(pageOf(vacant, '/edit'), { fallback: String(director) })).status).toBe(303);
    expect((await keeper.get(pageOf(vacant))).words).toContain(
      "Nobody holds this post: Director of Children's Services stands in and is written to",
    );
    const circle = await keeper.submit(pageOf(director, '/edit'), { fallback: String(vacant) });
    expect(circle.status).toBe(422);
    expect(circle.errors).toEqual([
      "Director of Children's Services would stand in for itself: choose another",
    ]);
  });

  it('ends a holding, and refuses days on which two would answer', async () => {
    const { director } = council.owners;
    const [held] = await app.database.rows<{ id: number }>(
      'select id from post_holdings where owner_id = $1',
      [director],
    );
    const path = pageOf(director, `/holders/${held?.id}`);
    const wrong = await keeper.submit(path, on('untilOn', '1', '1', '2019'));
    expect(wrong.errors).toEqual(['The last day must not be before the first, 1 January 2020']);
    expect((await keeper.submit(path, on('untilOn', '15', '5', '2022'))).status).toBe(303);
    expect((await keeper.get(pageOf(director))).words).toContain('reach nobody');
    const next = {
      name: 'Ruth Amberley',
      email: 'ruth@thornmere.example',
      ...on('fromOn', '16', '5', '2022'),
    };
    expect((await keeper.submit(pageOf(director, '/holders/new'), next)).status).toBe(303);
    const overlap = await keeper.submit(path, on('untilOn', '31', '5', '2022'));
    expect(overlap.status).toBe(422);
    expect(overlap.errors).toEqual(['Ruth Amberley holds the post from 16 May 2022']);
    expect((await keeper.get(pageOf(council.owners.team, `/holders/${held?.id}`))).status).toBe(404);
  });

  it('retires only once nothing is owed, and leads to where it is passed on', async () => {
    const { contact, team } = council.owners;
    const open = await keeper.get(pageOf(contact, '/retirement'));
    expect(open.words).toContain('1 action is still open');
    expect(open.html).toContain(pageOf(contact, '/pass-on'));
    const refused = await keeper.post(pageOf(contact, '/retirement'));
    expect([403, 422]).toContain(refused.status);
    const nobody = await keeper.submit(pageOf(contact, '/pass-on'), { to: '' });
    expect(nobody.status).toBe(422);
    expect(nobody.errors).toEqual(['Select who takes them over']);
    const passed = await keeper.submit(pageOf(contact, '/pass-on'), { to: String(team), why: 'It moved' });
    expect((await keeper.follow(passed)).words).toContain('1 action passed to Fostering Team');
    expect((await keeper.get('/actions/A2022-001')).words).toContain(
      'Owner changed from Hospital Liaison to Fostering Team',
    );
    const early = await keeper.submit(pageOf(contact, '/retirement'), on('on', '2', '6', '2022'));
    expect(early.errors).toEqual(['The day must be today or in the past']);
    const retired = await keeper.submit(pageOf(contact, '/retirement'), on('on', '1', '6', '2022'));
    expect((await keeper.follow(retired)).words).toContain('Retired on 1 June 2022');
    expect((await keeper.get('/people')).words).not.toContain('Hospital Liaison');
    const back = await keeper.submit(pageOf(contact), {}, { action: pageOf(contact, '/reinstatement') });
    expect((await keeper.follow(back)).words).toContain('Hospital Liaison exists again');
  });

  it('puts a person’s name and address right', async () => {
    const path = `/people/person/${council.people.officer}`;
    const taken = await keeper.submit(`${path}/edit`, { email: 'member@thornmere.example' });
    expect(taken.errors).toEqual(['Somebody else is known by this email address']);
    const changed = await keeper.submit(`${path}/edit`, { name: 'Dana Okafor-Lund', email: '' });
    expect((await keeper.follow(changed)).heading).toBe('Dana Okafor-Lund');
  });
});
