import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ClocksToWorkOutService } from '../../src/recommendations/clocks/clocks-to-work-out.service.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ today: '2025-06-01' });
});
afterAll(() => app.close());

/** As the register had it before 28 days of a day were counted from the next. */
it('works out anew what was worked out under the old counting, once, with an entry in the trail', async () => {
  const council = await seedCouncil(app);
  const [health, presumed] = await seedRecommendations(app, council, [
    { addresseeId: council.bodies.NHS, clockRule: 'health', madeOn: parseDay('2025-03-03') },
    { clockRule: 'executive', madeOn: parseDay('2025-03-03') },
  ]);
  const keeper = await app.signIn('democratic-services');
  const ids = [health?.id, presumed?.id];
  await app.database.rows(
    `insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
     select r.id, case r.clock_rule when 'health' then 'request' else 'receipt' end, '2025-03-03', a.id, now()
     from recommendations r, (select min(id) as id from accounts) a where r.id = any($1)`,
    [ids],
  );
  await app.database.rows(`update recommendations set response_due_on = '2025-03-30' where id = any($1)`, [
    ids,
  ]);
  await app.database.rows(
    `insert into clocks_to_work_out (recommendation_id, reason)
     select id, '28 days of or from a day do not count that day' from recommendations where id = any($1)`,
    [ids],
  );
  const clocks = app.get(ClocksToWorkOutService);
  expect(await clocks.catchUp()).toBe(2);
  expect(await clocks.catchUp()).toBe(0);
  const { words } = await keeper.get(`/recommendations/${health?.reference.replace('/', '-')}`);
  expect(words).toContain('Response due Monday 31 March 2025');
  expect(words).toContain('worked out the response date anew');
  expect(words).toContain('28 days of or from a day do not count that day');
  const rows = await app.database.rows('select response_due_on as "on" from recommendations order by id');
  expect(rows).toEqual([{ on: '2025-03-31' }, { on: null }]);
});
