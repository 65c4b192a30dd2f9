import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

describe('posts, teams and contacts', () => {
  let app: TestApp;
  let council: Council;
  let keeper: Visitor;
  beforeAll(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    keeper = await app.signIn('democratic-services');
  });
  afterAll(() => app.close());

  const pageOf = (id: number) => `/people/owners/${id}`;
  const holderForm = (name: string, email: string, [day, month, year]: readonly string[]) => ({
    name,
    email,
    'fromOn-day': day ?? '',
    'fromOn-month': month ?? '',
    'fromOn-year': year ?? '',
  });

  it('lists who answers for each today, and which posts are vacant', async () => {
    const page = await keeper.get('/people');
    expect(page.status).toBe(200);
    expect(page.words).toContain('Dana Okafor');
    expect(page.words).toContain('Vacant');
  });

  it('finds whom one looks for by name, holder or address, whatever the accents', async () => {
    const found = await keeper.get('/people?q=dána');
    expect(found.words).toContain('Dana Okafor');
    expect(found.words).not.toContain('Fostering Team');
    const none = await keeper.get('/people?q=zebedee');
    expect(none.words).toContain('Nobody has this name, directorate or email address');
    expect(none.links).toContain('/people');
  });

  it('adds a team, and refuses one without a mailbox or with a name that is taken', async () => {
    const nameless = await keeper.submit('/people/owners/new', { kind: 'team', name: 'Parks Team' });
    expect(nameless.status).toBe(422);
    expect(nameless.errors).toEqual([
      'Enter an email address in the correct format, like name@example.gov.uk',
    ]);
    const team = { kind: 'team', name: 'Parks Team', email: 'Parks@Thornmere.example' };
    const added = await keeper.submit('/people/owners/new', team);
    expect(added.status).toBe(303);
    expect((await keeper.follow(added)).words).toContain('parks@thornmere.example');
    const again = await keeper.submit('/people/owners/new', team);
    expect(again.errors).toEqual(['There is already a post, team or contact of this name']);
  });

  it('gives a post a new holder, and lets the former one go the day before', async () => {
    const { director } = council.owners;
    const holder = holderForm('Ruth Amberley', 'Ruth.Amberley@thornmere.example', ['1', '6', '2022']);
    const taken = await keeper.submit(`${pageOf(director)}/holders/new`, { ...holder, interim: 'yes' });
    expect(taken.status).toBe(303);
    const page = await keeper.follow(taken);
    expect(page.words).toMatch(/Ruth Amberley ?interim/);
    expect(page.words).toContain('31 May 2022');
    const holdings = await app.database.rows(
      `select until_on as "untilOn", interim from post_holdings where owner_id = $1 order by from_on`,
      [director],
    );
    expect(holdings).toEqual([
      { untilOn: '2022-05-31', interim: false },
      { untilOn: null, interim: true },
    ]);
  });

  it('names what is wrong with a holder', async () => {
    const path = `${pageOf(council.owners.vacant)}/holders/new`;
    const page = await keeper.submit(path, holderForm('', 'nobody', ['31', '2', '2022']));
    expect(page.status).toBe(422);
    expect(page.errors).toEqual([
      'Enter the holder’s name',
      'Enter an email address in the correct format, like name@example.gov.uk',
      '31 February 2022 is not a real date',
    ]);
  });

  it('tells the later of two who change the same owner', async () => {
    const path = `${pageOf(council.owners.contact)}/edit`;
    const other = await app.signIn('administrator');
    const form = await other.get(path);
    const first = await keeper.submit(path, { name: 'Chief Executive of the Trust' });
    expect(first.status).toBe(303);
    const seen = /name="seen" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    const second = await other.submit(path, { name: 'Chair of the Trust', seen });
    expect(second.status).toBe(409);
    expect(second.words).toContain('Chief Executive of the Trust');
  });

  it('is closed to those who do not keep the register', async () => {
    for (const role of ['officer', 'member', 'public-reader'] as const) {
      const visitor = await app.signIn(role);
      expect((await visitor.get('/people')).status).toBe(403);
      expect((await visitor.get(pageOf(council.owners.director))).status).toBe(403);
    }
  });

  it.each(['/people/owners/999999', '/people/owners/999999/edit'])('knows nothing of %s', async (path) => {
    expect((await keeper.get(path)).status).toBe(404);
  });
});
