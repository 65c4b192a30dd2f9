import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WaitingActionsQueries } from '../../src/actions/waiting/waiting-actions.queries.js';
import { LastEntryQueries } from '../../src/audit/memory/last-entry.queries.js';
import { RegisterMemory } from '../../src/audit/memory/register-memory.queries.js';
import { addDays } from '../../src/calendar/calendar-day.js';
import { Database } from '../../src/database/database.service.js';
import { noFilters } from '../../src/recommendations/list/recommendation-filters.js';
import { WAITS_FOR } from '../../src/recommendations/waiting/waiting-recommendation.entity.js';
import { WaitingRecommendationsQueries } from '../../src/recommendations/waiting/waiting-recommendations.queries.js';
import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { enterFacts } from '../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { askersOf, differingWaits } from '../support/kept-waiting.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { CHANGES, FURTHER_CHANGES } from './item-changes.js';

const RECOMMENDATIONS = 60;
const ALL_CHANGES = { ...CHANGES, ...FURTHER_CHANGES };

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY });
  council = await seedCouncil(app);
  const facts = fc.sample(recordedFacts, { numRuns: RECOMMENDATIONS, seed: 20220619 });
  await app.database.transact(async (tx) => {
    for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
  });
});
afterAll(() => app?.close());

const deed = fc.record({
  what: fc.constantFrom(...Object.keys(ALL_CHANGES)),
  which: fc.nat(400),
  other: fc.nat(1),
  isCounted: fc.nat({ max: 2 }).map((n) => n === 0),
  /** The day on which somebody looks, once all is made: facts of the two days after TODAY are frequent. */
  looks: fc.integer({ min: 0, max: 40 }).map((n) => (n > 20 ? n - 20 : n % 3)),
  asker: fc.nat(5),
});

const counted = () => app.get(TrendCountingService).catchUp();

describe('what is kept as waiting', () => {
  it('says for whoever asks, on whatever day, what the facts say, whatever is changed, worked out since or not', async () => {
    const done = new Set<string>();
    const waited = new Set<string>();
    const askers = askersOf(council.bodies.CYP);
    const deeds = fc.sample(deed, { numRuns: 60, seed: 20220620 });
    for (const { what, which, other, isCounted, looks, asker } of deeds) {
      await app.database.rows(ALL_CHANGES[what] ?? '', [which, other]);
      if (isCounted) await counted();
      done.add(what);
      for (const each of await keptNow()) waited.add(each);
      const day = addDays(TODAY, looks);
      const [one = null] = [askers[asker]];
      const found = await differingWaits(app, day, [one], council.bodies.CYP);
      expect([what, which, other, looks, found]).toEqual([what, which, other, looks, []]);
    }
    expect(done.size).toBeGreaterThan(20);
    expect(
      [...WAITS_FOR, 'claimed-complete', 'owed', 'sent-back'].filter((each) => !waited.has(each)),
    ).toEqual([]);
  });

  /** What is waited for at present: no list is to be right for being empty. */
  const keptNow = async () => {
    const rows = await app.database.rows<{ waits: string }>(
      `select waits from waiting_recommendations union select case when is_sent_back then 'sent-back' else waits end from waiting_actions`,
    );
    return rows.map(({ waits }) => waits);
  };

  it('says so to everybody once all is worked out', async () => {
    expect(await differencesOfStandings(app)).toEqual([]);
    for (const looks of [0, 1]) {
      const found = await differingWaits(
        app,
        addDays(TODAY, looks),
        askersOf(council.bodies.CYP),
        council.bodies.CYP,
      );
      expect([looks, found]).toEqual([looks, []]);
    }
  });
});

describe('items that are noted', () => {
  const SEES_ALL = { role: 'democratic-services', bodyIds: null } as const;
  const listOf = (overrides: object) => ({ ...noFilters(SEES_ALL), ...overrides });
  const WANTED = { most: 1000, first: 3 };
  const differences = () => differingWaits(app, TODAY, [SEES_ALL], council.bodies.CYP);

  it('are each looked at where a few of them are noted more often than anybody would look', async () => {
    await counted();
    await app.database.rows(
      `update actions set due_on = date '2022-06-01' where id = (select min(id) from actions)`,
    );
    await app.database.rows(`update recommendations set response_due_on = date '2022-06-01'
      where id = (select min(id) from recommendations)`);
    await app.database.rows(`insert into uncounted_items (kind, item_id)
      select kind, id from generate_series(1, 1500), (
        select 'action' as kind, min(id) as id from actions union all select 'recommendation', min(id) from recommendations) few`);
    // These are noted after them.
    await app.database.rows(
      `update actions set due_on = date '2022-06-02' where id <> (select min(id) from actions)`,
    );
    await app.database.rows(`update recommendations set response_due_on = date '2022-06-02', clock_rule = 'executive'
      where id <> (select min(id) from recommendations)`);
    const waiting = app.get(WaitingActionsQueries);
    expect(await waiting.find({ asker: SEES_ALL, states: ['overdue'] }, TODAY, WANTED)).not.toBeNull();
    expect(await differences()).toEqual([]);
  });

  it('leave nothing as it was in mind for those who ask once they are worked out', async () => {
    await counted();
    await tellOfChange(app);
    const real = app.get(Database);
    let isChanged = false;
    const rows = async (sql: string, parameters: readonly unknown[] = []) => {
      const found = await real.rows(sql, parameters);
      if (isChanged || !sql.includes('uncounted_items')) return found;
      // What has changed is known, and the list is not read yet.
      isChanged = true;
      await real.rows(`update actions set due_on = null where due_on < $1`, [TODAY]);
      await tellOfChange(app);
      return found;
    };
    const database = { rows, apart: (work: () => unknown) => work() } as unknown as Database;
    const waiting = new WaitingActionsQueries(
      database,
      new RegisterMemory(database, app.get(LastEntryQueries)),
    );
    const overdue = () => waiting.find({ asker: SEES_ALL, states: ['overdue'] }, TODAY, WANTED);
    const before = await overdue();
    expect(before?.total).toBeGreaterThan(0);
    await counted();
    expect(await overdue()).toEqual({ total: 0, ids: [] });
  });

  it('stand in lists by clock before they are made, and nobody owes them an answer yet', async () => {
    await app.database.rows(
      `update recommendations set made_on = $1, clock_rule = 'executive', response_due_on = null`,
      [addDays(TODAY, 1)],
    );
    const waiting = app.get(WaitingRecommendationsQueries);
    for (const work of [async () => undefined, counted]) {
      await work();
      await tellOfChange(app);
      const list = await waiting.find(listOf({ clock: 'not-started' }), TODAY, WANTED);
      expect(list?.total).toBeGreaterThan(0);
      expect(await waiting.answersOwed(SEES_ALL, TODAY, 1001)).toMatchObject({ notStarted: 0 });
      expect(await differences()).toEqual([]);
    }
  });
});
