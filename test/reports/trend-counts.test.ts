import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import type { Database } from '../../src/database/database.service.js';
import { TrendQueries } from '../../src/reports/trend/trend.queries.js';
import { TrendCountingService } from '../../src/reports/trend/trend-counting.service.js';
import { trendDays } from '../../src/reports/trend/trend-days.rules.js';
import { TrendsService } from '../../src/reports/trend/trends.service.js';
import { enterFacts } from '../recommendations/enter-facts.js';
import { recordedFacts, TODAY } from '../recommendations/generated-facts.js';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfTrends, differingTrends } from '../support/kept-trends.js';
import { describeOnServer } from '../support/parts.js';
import { tellOfChange } from '../support/tell-of-change.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { CHANGES } from './item-changes.js';

const RECOMMENDATIONS = 60;
const EVERYTHING = { visible: ['published', 'unpublished', 'exempt'], bodyIds: null } as const;

let app: TestApp;
let council: Council;

beforeAll(async () => {
  app = await openTestApp({ today: TODAY, isAlone: true });
  council = await seedCouncil(app);
  const facts = fc.sample(recordedFacts, { numRuns: RECOMMENDATIONS, seed: 20220617 });
  await app.database.transact(async (tx) => {
    for (const [index, each] of facts.entries()) await enterFacts(tx, council, each, index + 1);
  });
});
afterAll(() => app?.close());

const deed = fc.record({
  what: fc.constantFrom(...Object.keys(CHANGES)),
  which: fc.nat(400),
  other: fc.nat(1),
  isCounted: fc.nat({ max: 3 }).map((n) => n === 0),
});

const noted = async () =>
  (await app.database.rows<{ noted: number }>('select count(*)::int as noted from uncounted_items'))[0]
    ?.noted;
const bodies = () => [council.bodies.CYP, council.bodies.HEALTH] as const;

describe('what the trends are counted of', () => {
  it('says for whoever asks what the facts say, whatever is changed, counted in or not', async () => {
    const done = new Set<string>();
    const deeds = fc.sample(deed, { numRuns: 110, seed: 20220618 });
    let [before, differed] = ['', 0];
    for (const [turn, { what, which, other, isCounted }] of deeds.entries()) {
      await app.database.rows(CHANGES[what] ?? '', [which, other]);
      const found = await differingTrends(app, TODAY, bodies(), turn);
      expect([what, which, other, found]).toEqual([what, which, other, []]);
      const now = await publicly();
      if (now !== before) differed += 1;
      before = now;
      done.add(what);
      if (!isCounted) continue;
      await app.get(TrendCountingService).catchUp();
      expect([what, await differencesOfTrends(app)]).toEqual([what, []]);
    }
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
    expect(done.size).toBe(Object.keys(CHANGES).length);
    expect(differed).toBeGreaterThan(15);
  });

  /** What everybody reads, as it is counted. */
  const publicly = async () => {
    const { points } = await app
      .get(TrendQueries)
      .of({ visible: ['published'], bodyIds: null }, trendDays(TODAY));
    return JSON.stringify(points);
  };

  it('is right of actions that are gone, counted before or not', async () => {
    await app.get(TrendCountingService).catchUp();
    const [last] = await app.database.rows<{ id: number }>(
      `insert into actions (year, number, origin, text, body_id, made_on, due_on, recorded_at)
       values (2022, 90001, 'by-hand', 'One that goes', $1, '2022-01-01', '2022-02-01', now()) returning id`,
      [council.bodies.CYP],
    );
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
    await app.get(TrendCountingService).catchUp();
    await app.database.rows('delete from actions where id = $1', [last?.id]);
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
    await app.get(TrendCountingService).catchUp();
    expect(await differencesOfTrends(app)).toEqual([]);
    expect(
      await app.database.rows("select from trend_spans where item_kind = 'action' and item_id = $1", [
        last?.id,
      ]),
    ).toEqual([]);
  });

  it('counts in by itself what has gathered, once somebody looks', async () => {
    await app.database.rows(`update actions set due_on = due_on - 1 where due_on is not null`);
    await app.database.rows(`update recommendations set made_on = made_on - 1`);
    await app.database.rows(`update recommendations set made_on = made_on + 1`);
    await app.database.rows(`update recommendations set made_on = made_on - 1`);
    await tellOfChange(app);
    expect(await noted()).toBeGreaterThan(200);
    await app.get(TrendsService).until(TODAY, { visible: ['published'], bodyIds: null });
    for (let turn = 0; turn < 200 && (await noted()) !== 0; turn += 1)
      await new Promise((wake) => setTimeout(wake, 20));
    expect(await noted()).toBe(0);
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
  });
});

describe('what is counted in while somebody asks', () => {
  it('tells nothing of actions that were withheld between what they ask', async () => {
    const { bodies, accounts } = council;
    const id = async (sql: string, given: unknown[]) =>
      (await app.database.rows<{ id: number }>(`${sql} returning id`, given))[0]?.id;
    const recommendation = await id(
      `insert into recommendations (year, number, text, body_id, addressee_id, made_on, recorded_at)
       values (2022, 90002, 'That it be done.', $1, $2, '2022-01-01', now())`,
      [bodies.CYP, bodies.EXEC],
    );
    const response = await id(
      `insert into responses (body_id, decided_on, recorded_by_id, recorded_at) values ($1, '2022-02-01', $2, now())`,
      [bodies.EXEC, accounts.democraticServices],
    );
    await id(
      `insert into response_answers (recommendation_id, response_id, decision) values ($1, $2, 'accepted')`,
      [recommendation, response],
    );
    const action = await id(
      `insert into actions (year, number, origin, text, body_id, recommendation_id, made_on, recorded_at)
       values (2022, 90002, 'recommendation', 'Do it.', $1, $2, '2022-03-01', now())`,
      [bodies.CYP, recommendation],
    );
    await id(
      `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
       values ($1, (select min(id) from meetings), 'agreed-complete', '2022-04-01', $2, now())`,
      [action, accounts.democraticServices],
    );
    await app.get(TrendCountingService).catchUp();
    const everybody = { visible: ['published'], bodyIds: null } as const;
    const [before] = (await app.get(TrendQueries).of(everybody, [TODAY])).points;
    let asked = 0;
    const meanwhile = {
      rows: async (sql: string, given: unknown[]) => {
        asked += 1;
        if (asked === 2) {
          await id(`update actions set publicity = 'exempt', exempt_ground = 'paragraph-1' where id = $1`, [
            action,
          ]);
          await app.get(TrendCountingService).catchUp();
        }
        return app.database.rows(sql, given);
      },
    } as unknown as Database;
    const [found] = (await new TrendQueries(meanwhile).of(everybody, [TODAY])).points;
    expect(asked).toBeGreaterThan(1);
    const [told] = await app.get(TrendQueries).wholeOf(everybody, [TODAY]);
    expect(found).toEqual(told);
    expect(found?.implemented).toBe(Number(before?.implemented) - 1);
    expect(await differingTrends(app, TODAY, [bodies.CYP, bodies.HEALTH])).toEqual([]);
  });
});

describeOnServer('counting while somebody writes', () => {
  it('neither loses nor doubles what is written meanwhile', async () => {
    await app.get(TrendCountingService).catchUp();
    const judge = (tx: EntityManager) =>
      tx.query(
        `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
         select a.id, (select min(id) from meetings), 'agreed-complete', '2022-06-15', (select min(id) from accounts), clock_timestamp() from actions a`,
      );
    const [before] = (await app.get(TrendQueries).of(EVERYTHING, [TODAY])).points;
    await app.database.transact(async (tx) => {
      await judge(tx);
      await app.get(TrendCountingService).catchUp();
      expect((await app.get(TrendQueries).of(EVERYTHING, [TODAY])).points).toEqual([before]);
    });
    expect((await app.get(TrendQueries).of(EVERYTHING, [TODAY])).points).not.toEqual([before]);
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
    await Promise.all([1, 2, 3].map(() => app.get(TrendCountingService).catchUp()));
    await app.get(TrendCountingService).catchUp();
    expect(await differencesOfTrends(app)).toEqual([]);
    expect(await differingTrends(app, TODAY, bodies())).toEqual([]);
  });
});

describe('the program that serves', () => {
  it('counts in what is noted from its start on, though nobody looks, and no more once it ends', async () => {
    const counting = app.get(TrendCountingService);
    await app.database.rows(`update actions set due_on = due_on + 1 where due_on is not null`);
    counting.begin();
    for (let turn = 0; turn < 200 && (await noted()) !== 0; turn += 1)
      await new Promise((wake) => setTimeout(wake, 20));
    expect(await noted()).toBe(0);
    await counting.onModuleDestroy();
    await app.database.rows(`update actions set due_on = due_on - 1 where due_on is not null`);
    counting.start();
    await counting.catchUp();
    expect(await noted()).toBeGreaterThan(0);
  });
});
