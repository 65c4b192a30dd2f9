import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/database/data-source.js';
import { openEmbeddedTestDatabase } from '../support/embedded-test-database.js';
import type { TestDatabase } from '../support/test-database.js';

const BY_CODE = 'select name from bodies where code = $1';
const KEPT = 'select generic_plans::int as plans from pg_prepared_statements where statement = $1';

let opened: { database: TestDatabase; source: DataSource } | null = null;

async function open(): Promise<DataSource> {
  const database = await openEmbeddedTestDatabase();
  opened = { database, source: await openDataSource(database.place) };
  return opened.source;
}

async function close(): Promise<void> {
  await opened?.source.destroy();
  await opened?.database.close();
  opened = null;
}
afterEach(close);

describe('the embedded database of the next test file', () => {
  it('has none of the rows of the last one, of the trail neither, and all that migrations leave', async () => {
    const before = await open();
    const [migrations] = await before.query('select count(*)::int as n from migrations');
    await before.query(
      "insert into bodies (code, name, kind, exists_from) values ('ABC', repeat('A long name ', 10), 'panel', '2020-01-01')",
    );
    await before.query(
      "insert into row_versions (table_name, row_id, until_at, facts) values ('bodies', 1, now(), '{}')",
    );
    await before.query('delete from migrations where id = 1');
    await close();
    const after = await open();
    expect(await after.query(BY_CODE, ['ABC'])).toEqual([]);
    expect(await after.query('select count(*)::int as n from row_versions')).toEqual([{ n: 0 }]);
    expect(await after.query('select count(*)::int as n from migrations')).toEqual([migrations]);
    await after.query(
      "insert into bodies (code, name, kind, exists_from) values ('ABC', 'Another', 'panel', '2020-01-01')",
    );
    expect(await after.query(BY_CODE, ['ABC'])).toEqual([{ name: 'Another' }]);
  });

  it('goes on with the statements and the plans of the last one', async () => {
    const ask = async (source: DataSource) => {
      for (let times = 0; times < 2; times++) await source.query(BY_CODE, ['ABC']);
      const [kept] = await source.query(KEPT, [BY_CODE]);
      return kept.plans;
    };
    const before = await ask(await open());
    await close();
    expect(await ask(await open())).toBe(before + 2);
  });
});
