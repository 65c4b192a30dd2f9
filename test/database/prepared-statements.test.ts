import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { seenFrom } from '../../src/calendar/viewpoint.js';
import { describeOnServer } from '../support/parts.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  // A connection keeps so many statements: those of other files would take the places.
  app = await openTestApp({ isAlone: true });
  await app.database.rows('create table kept_words (word text)');
});
afterAll(async () => {
  await app.database.rows('drop table kept_words');
  await app.close();
});

const WORDS = 'select * from kept_words where word = any($1::text[]) order by word';

/** How statements are planned, and whether the client has said so. */
const MODE = `select setting as mode, source = 'session' as "isSet" from pg_settings where name = 'plan_cache_mode'`;

/** The schema in which this name is found first. */
const PLACE = `select relnamespace::regnamespace::text as place from pg_class where oid = 'actions'::regclass`;

async function words(): Promise<unknown[]> {
  return app.database.rows(WORDS, [['one', 'two']]);
}

/** Enough for each connection of the pool to have been asked. */
async function askOften(): Promise<unknown[][]> {
  const answers: unknown[][] = [];
  for (let turn = 0; turn < 12; turn++) answers.push(await words());
  return answers;
}

describe('statements that are asked again and again', () => {
  it('are kept by the database under a name', async () => {
    await app.database.rows(`insert into kept_words values ($1)`, ['one']);
    const answers = await app.database.transact(async (tx) => {
      for (let turn = 0; turn < 3; turn++) await tx.query(WORDS, [['one', 'two']]);
      return tx.query<{ kept: number }[]>(
        'select count(*)::int as kept from pg_prepared_statements where statement = $1',
        [WORDS],
      );
    });
    expect(answers).toEqual([{ kept: 1 }]);
    expect(await words()).toEqual([{ word: 'one' }]);
  });

  it('are answered after their table was changed under them', async () => {
    await askOften();
    await app.database.rows('alter table kept_words add column meaning text');
    for (const answer of await askOften()) expect(answer).toEqual([{ word: 'one', meaning: null }]);
  });

  it('are answered in a transaction after their table was changed, which is then run again', async () => {
    await askOften();
    await app.database.rows('alter table kept_words drop column meaning');
    for (let turn = 0; turn < 6; turn++) {
      const answer = await app.database.transact(async (tx) => tx.query(WORDS, [['one', 'two']]));
      expect(answer).toEqual([{ word: 'one' }]);
    }
  });

  it('ask the past by other names than today', async () => {
    const place = async () => app.database.rows(PLACE);
    for (let turn = 0; turn < 3; turn++) {
      expect(await place()).toEqual([{ place: 'public' }]);
      const past = await seenFrom({ day: parseDay('2022-01-01'), knownUntil: new Date('2022-01-02') }, place);
      expect(past).toEqual([{ place: 'as_at' }]);
    }
  });

  it('are planned once where it is said that one plan is good for all, and as the server has it elsewhere', async () => {
    const planned = async (kept: string) => {
      const [row] = await app.database.rows<{ generic: number; custom: number }>(
        `select coalesce(sum(generic_plans), 0)::int as generic, coalesce(sum(custom_plans), 0)::int as custom
         from pg_prepared_statements where statement = $1`,
        [kept],
      );
      return row;
    };
    const once = `select 'once' as name where $1::text = any($2::text[])`;
    const ask = async () => app.database.rows(once, ['one', ['one']]);
    const mode = async () => app.database.rows(MODE);
    // What is planned once is kept at once; by one connection: nobody else asks. All else is planned as the server has it.
    for (let turn = 0; turn < 3; turn++) {
      await app.database.together(ask, 'once');
      expect(await app.database.together(mode, 'once')).toEqual([
        { mode: 'force_generic_plan', isSet: true },
      ]);
      expect(await mode()).toMatchObject([{ isSet: false }]);
      expect(await app.database.transact(async (tx) => tx.query(MODE))).toMatchObject([{ isSet: false }]);
    }
    expect(await planned(once)).toEqual({ generic: 3, custom: 0 });
  });

  it('turn a connection to no other way of planning where either will do', async () => {
    const either = async () => app.database.together(async () => app.database.rows(MODE), 'either');
    await app.database.together(async () => app.database.rows(MODE), 'once');
    expect(await either()).toEqual([{ mode: 'force_generic_plan', isSet: true }]);
    await app.database.rows(MODE);
    expect(await either()).toMatchObject([{ isSet: false }]);
  });
});

// In tests all clients of the embedded database go on with what one session keeps, which is let go together.
describeOnServer('statements of a connection that asks many', () => {
  it('are let go where they were longest not asked for, so that each that is asked again is kept', async () => {
    const kept = `select count(*)::int as kept from pg_prepared_statements`;
    const numbers = Array.from({ length: 700 }, (_, n) => n);
    const [all, last] = await app.database.transact(async (tx) => {
      for (const n of numbers)
        for (const turn of [1, 2]) await tx.query(`select ${n} as n, $1::int as turn`, [turn]);
      return [
        await tx.query<{ kept: number }[]>(kept),
        await tx.query<{ kept: number }[]>(`${kept} where statement like 'select 699 as n%'`),
      ];
    });
    expect(all?.[0]?.kept).toBeGreaterThan(250);
    expect(all?.[0]?.kept).toBeLessThanOrEqual(310);
    expect(last).toEqual([{ kept: 1 }]);
    // What was let go is kept anew.
    expect(await app.database.rows('select 0 as n, $1::int as turn', [3])).toEqual([{ n: 0, turn: 3 }]);
    expect(await words()).toEqual([{ word: 'one' }]);
  });
});
