import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const LAST_DAY = { 'lastOn-day': '31', 'lastOn-month': '5', 'lastOn-year': '2022' };

describe('what becomes of a hand-over', () => {
  let app: TestApp;
  let council: Council;
  beforeEach(async () => {
    app = await openTestApp({ today: '2022-06-01' });
    council = await seedCouncil(app);
    const { bodies, owners } = council;
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' });
  });
  afterEach(() => app.close());

  const checkedBy = async (keeper: Visitor, fields: Record<string, string>) => {
    const page = `/people/person/${council.people.officer}/hand-over`;
    const named = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [`${name}-${council.owners.director}`, value]),
    );
    return keeper.submit(page, { ...LAST_DAY, ...named });
  };
  const press = (keeper: Visitor, checked: VisitedPage) =>
    keeper.submitOn(checked, {}, { action: `/people/person/${council.people.officer}/hand-over` });

  it('lets the later of two keepers know', async () => {
    const first = await app.signIn('democratic-services');
    const second = await app.signIn('administrator');
    const [one, other] = [
      await checkedBy(first, { successor: 'vacant' }),
      await checkedBy(second, { successor: 'vacant' }),
    ];
    expect((await press(first, one)).status).toBe(303);
    const late = await press(second, other);
    expect(late.status).toBe(409);
    expect(late.words).toContain('handed over');
  });

  it('is done once where two keepers press at the same time', async () => {
    const keepers = [await app.signIn('democratic-services'), await app.signIn('administrator')];
    const pages: VisitedPage[] = [];
    for (const keeper of keepers) pages.push(await checkedBy(keeper, { successor: 'vacant' }));
    const answers = await Promise.all(
      keepers.map((keeper, index) => {
        const checked = pages[index];
        if (!checked) throw new Error('no page');
        return press(keeper, checked);
      }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const [left] = await app.database.rows(
      `select count(*)::int as n from audit_entries where action = 'handed it over'`,
    );
    expect(left).toEqual({ n: 1 });
  });

  it('leaves a post vacant with somebody to stand in, who may answer and is written to', async () => {
    const keeper = await app.signIn('democratic-services');
    const fallback = String(council.owners.team);
    const done = await press(keeper, await checkedBy(keeper, { successor: 'vacant', fallback }));
    expect(done.status).toBe(303);
    const post = await keeper.get(`/people/owners/${council.owners.director}`);
    expect(post.words).toContain('Nobody holds this post: Fostering Team stands in and is written to');
    expect((await keeper.get('/people')).words).toContain('Fostering Team stands in');
    expect((await keeper.get('/')).words).toContain('Vacant posts with open actions');
    const plan = await keeper.get('/reminders?on=2022-06-17');
    expect(plan.words).toContain(
      "Director of Children's Services is vacant; Fostering Team stands in and gets the email",
    );
    const team = await app.signIn('officer', 'fostering@thornmere.example');
    expect((await team.get('/actions/A2022-001/updates/new')).status).toBe(200);
  });

  it('passes open items to another owner where that is wished', async () => {
    const keeper = await app.signIn('democratic-services');
    const items = String(council.owners.team);
    const checked = await checkedBy(keeper, { successor: String(council.people.chair), items });
    expect(checked.words).toContain('1 action passes to Fostering Team, today');
    expect((await press(keeper, checked)).status).toBe(303);
    const [action] = await app.database.rows('select owner_id as "ownerId" from actions');
    expect(action).toEqual({ ownerId: council.owners.team });
    const letters = await app.database.rows<{ to: string }>(
      'select to_address as "to" from messages order by to_address',
    );
    expect(letters.map(({ to }) => to)).toEqual(['fostering@thornmere.example', 'member@thornmere.example']);
  });
});
