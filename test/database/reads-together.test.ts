import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { seenFrom } from '../../src/calendar/viewpoint.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Every kind of value that a statement of the program answers with. */
const VALUES = `
  select 'words “and” more' as words, null::text as nothing, '2022-07-10'::date as day, true as yes, 7 as number,
    9007199254740991::bigint as large, 12.50::numeric as money, 0.1::float8 as float, 'NaN'::float8 as "notANumber",
    '2026-03-29 00:59:59.123456+00'::timestamptz as at, array['a', null] as texts, array[1, 2] as numbers, '{}'::int[] as none,
    json_build_object('b', 1, 'a', array['2022-07-10'::date]) as json, jsonb_build_object('b', null) as jsonb`;
const WITHOUT_MONEY = `select words, nothing, day, yes, number, large, float, "notANumber", at, texts, numbers, none, json, jsonb
  from (${VALUES}) v`;
const NUMBERED = 'select n, $2::text as word from generate_series(1, $1::int) n order by n desc';
const NONE = 'select id, code from bodies where id = $1';
const IS_TODAYS = `select 'actions'::regclass = 'public.actions'::regclass as today`;

/** Asks twice: each statement is asked by itself the first time. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  await app.database.together(ask);
  return app.database.together(ask);
}

const rows = (sql: string, ...parameters: unknown[]) => app.database.rows(sql, parameters);

describe('what is asked together', () => {
  it('is answered as if each were asked by itself', async () => {
    const ask = () =>
      Promise.all([
        rows(VALUES),
        rows(WITHOUT_MONEY),
        rows(NUMBERED, 3, 'three'),
        rows(NUMBERED, 0, 'none'),
        rows(NONE, -1),
      ]);
    const [apart, together] = [await ask(), await asked(ask)];
    expect(together).toEqual(apart);
    expect(together[1]?.[0]).toMatchObject({
      at: new Date('2026-03-29T00:59:59.123Z'),
      large: '9007199254740991',
    });
    expect(together[2]).toEqual([3, 2, 1].map((n) => ({ n, word: 'three' })));
  });

  it('fails for all who wait where it cannot be asked', async () => {
    const ask = () => Promise.all([rows(NUMBERED, 3n, 'three'), rows(NONE, -1)]);
    await expect(asked(ask)).rejects.toThrow('BigInt');
  });

  it('is one statement', async () => {
    const now = 'select statement_timestamp() as at, $1::text as word';
    const instants = await asked(async () => {
      const answers = await Promise.all(['a', 'b', 'c'].map((word) => rows(now, word)));
      return answers.map(([row]) => (row as { at: Date }).at.getTime());
    });
    expect(new Set(instants).size).toBe(1);
  });

  it('gives rows of their own to those who ask the same', async () => {
    const [one, other] = await asked(() => Promise.all([rows(WITHOUT_MONEY), rows(WITHOUT_MONEY)]));
    expect(one).toEqual(other);
    expect(one?.[0]).not.toBe(other?.[0]);
  });

  it('keeps what is asked of an earlier day from what is asked of today', async () => {
    const earlier = { day: parseDay('2020-01-01'), knownUntil: new Date('2020-01-01T23:00:00Z') };
    const places = await asked(async () => {
      const places = await Promise.all([
        rows('select 1 as one'),
        rows(IS_TODAYS),
        seenFrom(earlier, () => rows(IS_TODAYS)),
        seenFrom(earlier, () => rows('select 1 as one')),
      ]);
      return places.flat();
    });
    expect(places).toEqual([{ one: 1 }, { today: true }, { today: false }, { one: 1 }]);
  });

  it('fails for all where one fails, and says why', async () => {
    const divide = 'select 1 / $1::int as whole';
    await asked(() => Promise.all([rows(divide, 1), rows(NONE, -1)]));
    const failed = app.database.together(() => Promise.allSettled([rows(divide, 0), rows(NONE, -1)]));
    const faults = (await failed).map((each) => (each.status === 'rejected' ? String(each.reason) : null));
    expect(faults).toEqual([0, 1].map(() => expect.stringContaining('division by zero')));
    expect(await asked(() => Promise.all([rows(divide, 1), rows(NONE, -1)]))).toEqual([[{ whole: 1 }], []]);
  });

  it('changes rows once where it changes any', async () => {
    const add = `with added as (insert into settings (key, value) values ($1, '1') returning key) select key from added`;
    const added = await app.database.together(() => Promise.all(['a', 'b'].map((key) => rows(add, key))));
    const more = await app.database.together(() => Promise.all(['c', 'd'].map((key) => rows(add, key))));
    expect([...added, ...more].flat()).toEqual(['a', 'b', 'c', 'd'].map((key) => ({ key })));
  });
});

describe('work that asks the same each time', () => {
  const LATER = 'select n, $2::int as step from generate_series(1, $1::int) n';
  /** Is asked by itself, and takes a while. */
  const SLOW = 'select 1 as one from pg_sleep($1)';

  /** What is asked of the database while it is done, by its text. */
  async function textsOf(work: () => Promise<unknown>): Promise<string[]> {
    const asked = jest.spyOn(app.get(DataSource), 'query');
    try {
      await app.database.together(work);
      return asked.mock.calls.map(([text]) => String(text));
    } finally {
      asked.mockRestore();
    }
  }

  const steps = async (first: number, wait: number) => {
    await rows(SLOW, wait);
    await rows(LATER, first, 1);
  };
  const others = async () => {
    await rows(NUMBERED, 1, 'one');
    await rows(NONE, -1);
    await rows(WITHOUT_MONEY);
  };

  it('asks by the same statements, in whatever order it begins and however long one takes', async () => {
    const inOrder = (wait: number) => async () => Promise.all([steps(2, wait), others()]);
    const turned = (wait: number) => async () => Promise.all([others(), steps(3, wait)]);
    await textsOf(inOrder(0));
    const texts = await textsOf(inOrder(0));
    expect(texts.length).toBeLessThan(5);
    for (const work of [inOrder(0.05), turned(0), turned(0.05)])
      expect((await textsOf(work)).toSorted()).toEqual(texts.toSorted());
  });

  it('asks apart what is told to be asked apart', async () => {
    const apart = async () =>
      Promise.all([rows(NUMBERED, 1, 'one'), app.database.apart(() => rows(LATER, 1, 1)), rows(NONE, -1)]);
    await textsOf(apart);
    const texts = await textsOf(apart);
    expect(texts).toHaveLength(2);
    expect(texts).toContain(LATER);
  });
});
