import { describe, expect, it } from '@jest/globals';
import { columnReading, isReading, jointSql } from '../../src/database/joint-statement.sql.js';

describe('statements that are asked together', () => {
  it.each([
    'select 1',
    '\n  with recursive named as (select 1) select * from named',
    `select last_update_on from actions where text = 'x'`,
  ])('may be such as only read: %s', (sql) => {
    expect(isReading(sql)).toBe(true);
  });

  it.each([
    'insert into bodies (code) values ($1)',
    'with ended as (delete from sessions where id = $1 returning number) select number from ended',
    'with kept as (update sessions set data = $2 where id = $1 returning id) select id from kept',
    'select id from messages for update skip locked',
    'select id from messages for share',
    `select nextval('numbers')`,
    'select pg_advisory_xact_lock(1)',
    'select 1 -- and nothing more',
    'prepare x as select 1',
  ])('may not be such as do more: %s', (sql) => {
    expect(isReading(sql)).toBe(false);
  });

  it('keep their parameters apart', () => {
    const joint = jointSql([
      { sql: 'select $1::int as a, $2::int as b', parameters: [1, 2] },
      { sql: 'select 5 as five', parameters: [] },
      { sql: 'select $1::text || $11::text', parameters: Array.from({ length: 11 }) },
    ]);
    expect(joint).toContain('select $1::int as a, $2::int as b');
    expect(joint).toContain('select $3::text || $13::text');
    expect(joint.match(/ as a\d/g)).toEqual([' as a0', ' as a1', ' as a2']);
  });
});

describe('columns that are read from JSON', () => {
  it('are those of which nothing is lost', () => {
    const column = (dataTypeID: number) => [{ name: 'it', dataTypeID }];
    const [numeric, bytea, interval, dates] = [1700, 17, 1186, 1182];
    for (const type of [numeric, bytea, interval, dates]) expect(columnReading(column(type))).toBeNull();
    expect(columnReading(column(25))).not.toBeNull();
  });
});
