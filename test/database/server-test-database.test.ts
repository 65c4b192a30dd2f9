import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { describeOnServer } from '../support/parts.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';

const WAITING = `select count(*)::int as count from pg_locks where not granted and locktype = 'relation'
  and database = (select oid from pg_database where datname = current_database())`;

describeOnServer('a database of the server that the next test file takes over', () => {
  let database: TestDatabase;
  let restore: () => Promise<boolean>;
  let writer: pg.Client;
  let watcher: pg.Client;
  beforeAll(async () => {
    database = await openTestDatabase();
    if (!('url' in database.place)) throw new Error('this test needs a server');
    const { url: connectionString } = database.place;
    [writer, watcher] = [new pg.Client({ connectionString }), new pg.Client({ connectionString })];
    await Promise.all([writer.connect(), watcher.connect()]);
    const kept = await database.keep?.();
    if (!kept) throw new Error('this server lets nobody remove rows by surgery');
    restore = kept;
  });
  afterAll(async () => {
    await Promise.all([writer?.end(), watcher?.end()]);
    await database?.close();
  });

  const insert = `insert into bodies (code, name, kind, exists_from) values ('ABC', 'A', 'panel', '2020-01-01')`;
  const rows = async () => (await watcher.query('select name from bodies')).rows;

  it('keeps no row that somebody was about to change: who would later tidy up such a row would never end', async () => {
    await writer.query(insert);
    await writer.query('begin');
    await writer.query(`update bodies set name = 'B'`);
    const restoring = restore();
    await until(async () => (await watcher.query<{ count: number }>(WAITING)).rows[0]?.count === 1);
    await writer.query('commit');
    expect(await restoring).toBe(true);
    expect(await rows()).toEqual([]);
    await writer.query(insert);
    await writer.query(`update bodies set name = 'C'; update bodies set name = 'D'`);
    await watcher.query('vacuum bodies');
    expect(await rows()).toEqual([{ name: 'D' }]);
  });

  it('is given up where somebody does not end', async () => {
    await writer.query('begin');
    await writer.query(`update bodies set name = 'E'`);
    await expect(restore()).rejects.toThrow('lock timeout');
    await writer.query('rollback');
    expect(await rows()).toEqual([{ name: 'D' }]);
  });
});
