import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let council: Council;
let officer: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-05-20' });
  council = await seedCouncil(app);
  officer = await app.signIn('democratic-services');
  app.clock.set('2022-06-01');
  await givenActions(app, council, { text: 'Count the empty homes of the northern wards' });
});
afterAll(() => app.close());

describe('a page as at an earlier day', () => {
  it('knows of no item that was entered later', async () => {
    app.clock.set('2022-06-20');
    expect((await officer.get('/actions?as-at=2022-06-01')).words).toContain('Count the empty homes');
    expect((await officer.get('/actions/A2022-001?as-at=2022-05-31')).status).toBe(404);
  });

  it('tells of the days before the register was begun what the papers entered since say of them', async () => {
    expect((await officer.get('/actions?as-at=2022-05-12')).words).toContain('Count the empty homes');
  });

  it('keeps its day in links and filters, and leads back to today', async () => {
    const page = await officer.get('/actions?as-at=2022-06-02');
    expect(page.words).toContain('As at 2 June 2022.');
    expect(page.html).toContain('href="/actions/A2022-001?as-at=2022-06-02"');
    expect(page.html).toContain('name="as-at" value="2022-06-02"');
    expect(page.html).toContain('href="/actions" data-app-today');
  });

  it('refuses what is no day, and says how a day is written', async () => {
    const page = await officer.get('/actions?as-at=2022-02-30');
    expect(page.status).toBe(400);
    expect(page.words).toContain('“2022-02-30” is not a day');
  });

  it('refuses a day to come on lists, items and data alike, and shows today as today', async () => {
    const everywhere = [
      '/actions',
      '/actions/A2022-001',
      '/recommendations',
      '/meetings',
      '/search?q=homes',
      '/',
    ];
    const open = [
      '/register',
      '/register/actions',
      '/register/recommendations.json',
      '/register/actions.csv',
    ];
    const at = (path: string, day: string) => `${path}${path.includes('?') ? '&' : '?'}as-at=${day}`;
    for (const path of [...everywhere, ...open]) {
      const visitor = open.includes(path) ? app.stranger() : officer;
      const coming = await visitor.get(at(path, '2030-02-01'));
      expect([path, coming.status]).toEqual([path, 400]);
      expect(coming.words).toContain('1 February 2030 is still to come');
      expect((await visitor.get(at(path, '2022-06-20'))).status).toBe(200);
    }
  });

  it('is chosen on a form that says what is wrong with a day', async () => {
    const list = await officer.get('/actions?state=all');
    expect(list.html).toMatch(/href="\/as-at\?page(=|&#x3D;)%2Factions%3Fstate%3Dall"/);
    const wrong = await officer.get('/as-at?page=%2Factions%3Fstate%3Dall&on-day=31&on-month=2&on-year=2022');
    expect(wrong.status).toBe(422);
    expect(wrong.errors).toHaveLength(1);
    const coming = await officer.get('/as-at?page=%2Factions&on-day=1&on-month=2&on-year=2030');
    expect(coming.errors).toEqual(['The day must be in the past']);
    const right = await officer.get('/as-at?page=%2Factions%3Fstate%3Dall&on-day=2&on-month=6&on-year=2022');
    expect(right.location).toBe('/actions?state=all&as-at=2022-06-02');
    for (const elsewhere of ['//elsewhere.example', '/\t/elsewhere.example', '/\\elsewhere.example']) {
      const address = `/as-at?page=${encodeURIComponent(elsewhere)}`;
      expect((await officer.get(`${address}&on-day=2&on-month=6&on-year=2022`)).location).toBe(
        '/?as-at=2022-06-02',
      );
      expect((await officer.get(address)).html).toContain('name="page" value="/"');
    }
  });

  it('stays closed to whoever may not see an item today', async () => {
    const [reference = ''] = await givenActions(app, council, { text: 'The matter that was closed later' });
    await app.database.rows(`update actions set publicity = 'exempt' where text like 'The matter%'`);
    app.clock.set('2022-06-25');
    const [member, path] = [await app.signIn('member', 'other@thornmere.example'), pathOf(reference)];
    expect((await member.get(`${path}?as-at=2022-06-21`)).status).toBe(404);
    expect((await officer.get(`${path}?as-at=2022-06-21`)).status).toBe(200);
  });

  it('offers nothing that would change something', async () => {
    const item = pathOf('A2022/001');
    const [today, then] = [await officer.get(item), await officer.get(`${item}?as-at=2022-06-02`)];
    const forms = (links: string[]) => links.filter((href) => /\/(new|edit|move)$/.test(href));
    expect(forms(today.links).length).toBeGreaterThan(2);
    expect(forms(then.links)).toEqual([]);
  });

  it('tells the words of the day even where two changed them in another order than they began', async () => {
    const [reference = ''] = await givenActions(app, council, { text: 'The words of the day' });
    const day = app.clock.today();
    const changeAt = (instant: string, text: string) =>
      app.database.transact(async (tx) => {
        await tx.query(`select set_config('register.at', $1, true)`, [instant]);
        await tx.query('update actions set text = $1 where number = $2', [text, Number(reference.slice(-3))]);
      });
    app.clock.set('2022-07-01');
    await changeAt('2022-07-01T10:00:00.200Z', 'The words of whoever began later');
    await changeAt('2022-07-01T10:00:00.100Z', 'The words of whoever ended later');
    expect((await officer.get(`${pathOf(reference)}?as-at=${day}`)).words).toContain('The words of the day');
    expect((await officer.get(pathOf(reference))).words).toContain('The words of whoever ended later');
  });
});
