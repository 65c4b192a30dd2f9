import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { enterFacts } from '../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { differingTrends } from '../support/kept-trends.js';
import { askersOf, differingWaits } from '../support/kept-waiting.js';
import { describeOnServer } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

/** Each step of what is worked through in one transaction, by its table and what is done to it. */
const STEPS = [
  ['uncounted_items', 'delete'],
  ['trend_spans', 'delete'],
  ['trend_spans', 'insert'],
  ['trend_counts', 'insert or update'],
  ['waiting_actions', 'delete'],
  ['waiting_actions', 'insert'],
  ['waiting_recommendations', 'delete'],
  ['waiting_recommendations', 'insert'],
] as const;
const KEPT = ['uncounted_items', 'trend_spans', 'trend_counts', 'waiting_actions', 'waiting_recommendations'];

/** A sequence goes on whatever becomes of a transaction: whoever comes second goes through. */
const killAt = (table: string, what: string) => `
  create sequence comings;
  create function end_the_first() returns trigger language plpgsql as $$
  begin
    if nextval('comings') = 1 then perform pg_terminate_backend(pg_backend_pid()); end if;
    return null;
  end $$;
  create trigger tr_end_the_first after ${what} on ${table} for each statement execute function end_the_first();`;
const AS_BEFORE = 'drop function end_the_first() cascade; drop sequence comings;';

let app: TestApp;
let council: Council;

const state = async () =>
  Promise.all(KEPT.map((table) => app.database.rows(`select * from ${table} k order by k::text`)));

describeOnServer('working through what has changed, killed in the midst', () => {
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY, isAlone: true });
    council = await seedCouncil(app);
    const facts = fc.sample(recordedFacts, { numRuns: 40, seed: 20220621 });
    await app.database.transact(async (tx) => {
      for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
    });
    await app.get(TrendCountingService).catchUp();
  });
  afterAll(() => app?.close());

  it.each(STEPS)('loses nothing and doubles nothing: %s, %s', async (table, what) => {
    const { CYP, HEALTH } = council.bodies;
    await app.database.rows('update actions set due_on = due_on + 1, body_id = $1 where id % 2 = 0', [CYP]);
    await app.database.rows(
      `update actions set due_on = coalesce(due_on, date '2022-05-01') where id % 3 = 0`,
    );
    await app.database.rows(`update recommendations set response_due_on = coalesce(response_due_on, date '2022-05-01') + 1,
      clock_rule = 'executive', publicity = 'published', exempt_ground = null, public_summary = null`);
    const before = await state();
    await app.database.rows(killAt(table, what));
    await expect(app.get(TrendCountingService).catchUp()).rejects.toThrow();
    await app.database.rows(AS_BEFORE);
    expect(await state()).toEqual(before);
    expect(await differingWaits(app, TODAY, askersOf(CYP), CYP)).toEqual([]);
    expect(await differingTrends(app, TODAY, [CYP, HEALTH])).toEqual([]);
    expect(await differencesOfStandings(app)).toEqual([]);
    expect(await app.database.rows('select from uncounted_items')).toEqual([]);
  });
});
