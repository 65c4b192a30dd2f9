import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Visible } from '../../src/bodies/publicity.rules.js';
import type { Database } from '../../src/database/database.service.js';
import { TrendQueries } from '../../src/reports/trend/trend.queries.js';
import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { trendDays } from '../../src/reports/trend/trend-days.rules.js';
import { enterFacts } from '../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfTrends, differingTrends } from '../support/kept-trends.js';
import { describeOnServer } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const DAYS = trendDays(TODAY);
const ROUNDS = 40;

/** What writers do to an action `$1`, or to its recommendation, as the turn says. */
const WRITES = [
  `update actions set publicity = case publicity when 'exempt' then 'published' else 'exempt' end,
    exempt_ground = case publicity when 'exempt' then null else 'paragraph-1' end where id = $1`,
  `update actions set body_id = (select id from bodies where code = 'HEALTH') where id = $1`,
  `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
    select id, (select min(id) from meetings), 'agreed-complete', '2022-06-01', (select min(id) from accounts), clock_timestamp()
    from actions where id = $1`,
  `update recommendations set publicity = case publicity when 'exempt' then 'published' else 'exempt' end,
    exempt_ground = case publicity when 'exempt' then null else 'paragraph-1' end
    where id = (select recommendation_id from actions where id = $1)`,
  'delete from verdicts where action_id = $1',
  'update actions set due_on = due_on - 20 where id = $1',
];

let one: TestApp;
let other: TestApp;
let council: Council;

describeOnServer('two copies of the program that count', () => {
  beforeAll(async () => {
    const database = await openTestDatabase();
    one = await openTestApp({ today: TODAY, database });
    other = await openTestApp({ today: TODAY, database: { place: database.place, close: async () => {} } });
    council = await seedCouncil(one);
    const facts = fc.sample(recordedFacts, { numRuns: 40, seed: 20220620 });
    await one.database.transact(async (tx) => {
      for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
    });
  });
  afterAll(async () => {
    await other?.close();
    await one?.close();
  });

  it('are right for each reader at each instant, whoever writes, and whichever is killed in the midst', async () => {
    const actions = await one.database.rows<{ id: number }>(
      'select id from actions where recommendation_id is not null order by id',
    );
    let [killed, isOver] = [0, false];
    const write = async (app: TestApp, first: number) => {
      for (let turn = first; turn < first + ROUNDS; turn += 1) {
        const sql = WRITES[turn % WRITES.length] ?? '';
        await app.database.transact((tx) => tx.query(sql, [actions[(turn * 7) % actions.length]?.id]));
      }
    };
    const count = async (app: TestApp) => {
      // What was killed is tried again, as by whoever asks next.
      while (!isOver)
        await app
          .get(TrendCountingService)
          .catchUp()
          .catch(() => {});
    };
    const kill = async () => {
      while (!isOver) {
        const ended = await one.database.rows(`select pg_terminate_backend(l.pid)
          from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
          where l.locktype = 'advisory' and l.objid = (hashtext('trend counts')::bigint & 4294967295)::oid and random() < 0.3`);
        killed += ended.length;
        await new Promise((wake) => setTimeout(wake, 10));
      }
    };
    const compared: unknown[] = [];
    const read = async (visible: readonly Visible[]) => {
      while (!isOver)
        compared.push(
          await one.database.reader.transaction('REPEATABLE READ', async (tx) => {
            const trends = new TrendQueries({
              rows: (sql: string, given: unknown[]) => tx.query(sql, given),
            } as unknown as Database);
            const scope = { visible, bodyIds: null };
            return [(await trends.of(scope, DAYS)).points, await trends.wholeOf(scope, DAYS)];
          }),
        );
    };
    const others = [
      count(one),
      count(other),
      kill(),
      read(['published']),
      read(['published', 'unpublished', `exempt:${council.bodies.CYP}`]),
    ];
    await Promise.all([write(one, 0), write(other, 300), write(one, 600)])
      .then(() => until(() => killed > 0 && compared.length > 5))
      .finally(() => {
        isOver = true;
      });
    await Promise.all(others);
    for (const [found, told] of compared as [unknown, unknown][]) expect(found).toEqual(told);
    await one.get(TrendCountingService).catchUp();
    expect(await differencesOfTrends(other)).toEqual([]);
    expect(await differingTrends(other, TODAY, [council.bodies.CYP, council.bodies.HEALTH])).toEqual([]);
  });
});
