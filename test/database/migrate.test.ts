import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UsageError } from '../../src/config/usage-error.js';
import { openDataSource } from '../../src/database/data-source.js';
import { migrate, migrationStatus } from '../../src/database/migrate.js';
import { MIGRATION_DIGESTS } from '../../src/database/migration-digests.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function change(statement: string): Promise<unknown> {
  const source = await openDataSource(database.place);
  try {
    return await source.query(statement);
  } finally {
    await source.destroy();
  }
}

describe('bringing a schema up to date', () => {
  const last = Object.keys(MIGRATION_DIGESTS).at(-1);
  beforeEach(() => change(`delete from migrations where name = 'OfANewerVersion20991231000000'`));

  it('keeps the digest of each migration, also of those that ran before digests were kept', async () => {
    await change('update migrations set digest = null');
    expect(await migrate(database.place)).toEqual([]);
    const kept = await change('select name, digest from migrations order by timestamp, id');
    expect(kept).toEqual(Object.entries(MIGRATION_DIGESTS).map(([name, digest]) => ({ name, digest })));
  });

  it('says what has run and what waits, and changes nothing', async () => {
    const { ran, waiting } = await migrationStatus(database.place);
    expect([ran.at(-1), waiting]).toEqual([last, []]);
  });

  it('refuses a schema that is newer than the program', async () => {
    await change(
      `insert into migrations (timestamp, name) values (20991231000000, 'OfANewerVersion20991231000000')`,
    );
    const tried = migrate(database.place);
    await expect(tried).rejects.toBeInstanceOf(UsageError);
    await expect(tried).rejects.toThrow(/newer schema.*OfANewerVersion/);
    await expect(migrationStatus(database.place)).rejects.toThrow(/newer schema/);
  });

  it('refuses a schema that an edited migration made', async () => {
    await change(`update migrations set digest = repeat('0', 64) where name = '${last}'`);
    await expect(migrate(database.place)).rejects.toThrow(`${last} was changed`);
    await change(`update migrations set digest = null where name = '${last}'`);
    expect(await migrate(database.place)).toEqual([]);
  });
});
