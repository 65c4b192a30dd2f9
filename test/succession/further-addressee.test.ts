import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ask } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const FROM = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2022' };

let app: TestApp;
let council: Council;
let keeper: Visitor;

/** The trust is asked first once, twice as a further addressee, and by one of these beside the body that follows it. */
beforeAll(async () => {
  app = await openTestApp({ today: '2022-05-20' });
  council = await seedCouncil(app);
  app.clock.set('2022-06-01');
  keeper = await app.signIn('democratic-services');
  const { CYP, EXEC, NHS, OSB } = council.bodies;
  await ask(app, 1, CYP, NHS, '2022-07-01');
  await ask(app, 2, CYP, EXEC, '2022-07-01');
  await ask(app, 3, CYP, OSB, '2022-07-01');
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, response_due_on, recorded_at)
     select id, $1, 'health', '2022-06-20', '2022-01-10T12:00:00Z' from recommendations where number in (2, 3)`,
    [NHS],
  );
  await app.database.rows(
    `insert into clock_events (recommendation_id, addressee_id, kind, happened_on, recorded_by_id, recorded_at)
     select id, $1, 'request', '2022-05-23', $2, '2022-05-23T12:00:00Z' from recommendations where number = 2`,
    [NHS, council.accounts.democraticServices],
  );
});
afterAll(() => app.close());

const succeed = async (fields: Record<string, string>) => {
  const checked = await keeper.submit(
    '/bodies/NHS/succession',
    { ...FROM, ...fields },
    { action: '/bodies/NHS' },
  );
  return keeper.submitOn(checked, {}, { action: '/bodies/NHS/succession' });
};

it('passes what a body owes beside another with its clock and its days, and what is asked of both once', async () => {
  const form = await keeper.get('/bodies/NHS/succession');
  for (const reference of ['R2022/001', 'R2022/002', 'R2022/003']) expect(form.words).toContain(reference);
  const done = await succeed({ manner: 'merged', successor: String(council.bodies.OSB) });
  expect([done.status, done.errors]).toEqual([303, []]);
  const { NHS, OSB, EXEC } = council.bodies;
  expect(
    await app.database.rows('select number, addressee_id as "first" from recommendations order by number'),
  ).toEqual([
    { number: 1, first: OSB },
    { number: 2, first: EXEC },
    { number: 3, first: OSB },
  ]);
  expect(
    await app.database.rows(
      `select r.number, f.body_id as "bodyId", f.response_due_on as "dueOn", e.addressee_id as "daysOf"
       from recommendation_addressees f join recommendations r on r.id = f.recommendation_id
       left join clock_events e on e.recommendation_id = r.id`,
    ),
  ).toEqual([{ number: 2, bodyId: OSB, dueOn: '2022-06-20', daysOf: OSB }]);
  expect(
    await app.database.rows('select id from recommendation_addressees where body_id = $1', [NHS]),
  ).toEqual([]);
  const page = await keeper.get('/recommendations/R2022-002');
  expect(page.words).toContain('passed it to the successor');
  const before = await keeper.get('/recommendations/R2022-002?as-at=2022-05-31');
  expect([before.status, before.words.includes('Thornmere Hospitals NHS Trust')]).toEqual([200, true]);
});
