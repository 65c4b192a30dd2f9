import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecountingService } from '../../src/reports/trend/recounting.service.js';
import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { enterFacts } from '../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { differingTrends } from '../support/kept-trends.js';
import { askersOf, differingWaits } from '../support/kept-waiting.js';
import { describeOnServer } from '../support/parts.js';
import { matters } from '../support/program.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What somebody may have done by hand: nothing of it is noted. */
const BY_HAND = [
  `alter table actions disable trigger user`,
  `update actions set due_on = coalesce(due_on, date '2022-04-01') - 7 where id % 2 = 0`,
  `update actions set tags = '{roads, bridges}', wards = '{Harbour}' where id % 3 = 0`,
  `alter table actions enable trigger user`,
  `alter table recommendations disable trigger user`,
  `update recommendations set response_due_on = date '2022-05-05', clock_rule = 'executive' where id % 3 = 0`,
  `alter table recommendations enable trigger user`,
  `delete from used_words where item_id % 7 = 0`,
  `update used_words set publicity = 'exempt' where publicity = 'published' and item_id % 2 = 0`,
  `insert into used_words values ('recommendation', 900005, 'ward', 'Nowhere', 'published', 1)`,
  `delete from trend_spans where item_id % 5 = 0`,
  `insert into trend_spans values ('action', 900001, 1, 'published', false, 'made', '2021-02-03', null),
     ('recommendation', 900002, 1, 'exempt', true, 'recommended', '2021-02-03', '2022-02-03')`,
  `update trend_counts set changed_by = changed_by + 1 where day < '2022-04-01'`,
  `delete from trend_counts where day >= '2022-06-01'`,
  `insert into trend_counts values (true, '2019-01-01', 'made', 1, 'published', 7)`,
  `delete from waiting_actions where action_id % 4 = 0`,
  `insert into waiting_actions values (900003, 'owed', false, '2022-01-01', 1, 'published')`,
  `insert into waiting_recommendations values (900004, 'clock', 1, null, null, 1, 'published')`,
];

let database: TestDatabase;
let app: TestApp;
let council: Council;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await openTestApp({ today: TODAY, database });
  council = await seedCouncil(app);
  const facts = fc.sample(recordedFacts, { numRuns: 40, seed: 20220622 });
  await app.database.transact(async (tx) => {
    for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
  });
  await app.get(TrendCountingService).catchUp();
});
afterAll(() => app?.close());

const spoil = async () => {
  for (const deed of BY_HAND) await app.database.rows(deed);
};

const count = async (table: string) => {
  const [row] = await app.database.rows<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? 0;
};

/** All that is kept is what the facts say, for everybody, and nothing is left to do. */
async function expectRight(): Promise<void> {
  const { CYP, HEALTH } = council.bodies;
  expect(await count('uncounted_items')).toBe(0);
  expect(await differencesOfStandings(app)).toEqual([]);
  expect(await differingTrends(app, TODAY, [CYP, HEALTH])).toEqual([]);
  expect(await differingWaits(app, TODAY, askersOf(CYP), CYP)).toEqual([]);
}

describe('working out anew what is kept', () => {
  it('puts right whatever was changed by hand, and takes out what is kept of items that are gone', async () => {
    await spoil();
    expect(await differencesOfStandings(app)).not.toEqual([]);
    expect(await count(`used_words where word in ('bridges', 'Nowhere')`)).toBe(1);
    const recounted = await app.get(RecountingService).all();
    expect(recounted.actions).toBe((await count('actions')) + 2);
    expect(recounted.recommendations).toBe((await count('recommendations')) + 3);
    expect(recounted.sums).toBeGreaterThan(5);
    await expectRight();
    expect(await count(`used_words where word = 'bridges'`)).toBe(await count('actions where id % 3 = 0'));
    expect(await app.get(RecountingService).all()).toEqual({
      actions: await count('actions'),
      recommendations: await count('recommendations'),
      sums: 0,
    });
  });
});

describeOnServer('working out anew from several places while others write', () => {
  it('ends with what the facts say', async () => {
    if (!('url' in database.place)) throw new Error('a server is needed');
    await spoil();
    const write = async () => {
      for (let turn = 0; turn < 60; turn += 1)
        await app.database.rows(
          `update actions set due_on = due_on + 1, publicity = case $1::int when 0 then 'published' else 'exempt' end,
             exempt_ground = case $1::int when 0 then null else 'paragraph-1' end
           where id = (select id from actions order by id offset $2::int limit 1)`,
          [turn % 2, turn % 40],
        );
    };
    const command = async () => {
      const { status, out } = await matters(['recount', '--json'], {
        DATABASE_URL: (database.place as { url: string }).url,
      });
      expect(status).toBe(0);
      return JSON.parse(out) as object;
    };
    const [told] = await Promise.all([
      command(),
      app.get(RecountingService).all(),
      app.get(RecountingService).all(),
      write(),
      write(),
    ]);
    expect(told).toMatchObject({ actions: expect.any(Number), sums: expect.any(Number) });
    await app.get(TrendCountingService).catchUp();
    await expectRight();
  });
});
