import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MIGRATION_DIGESTS } from '../../src/database/migration-digests.js';
import { MIGRATIONS } from '../../src/database/migrations.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { PROJECT } from './source-files.js';

let app: TestApp;
let source: DataSource;
beforeAll(async () => {
  app = await openTestApp();
  source = app.get(DataSource);
});
afterAll(() => app.close());

/** What the entities want of the schema. TypeORM reads it by many questions at a time, of which the driver takes one. */
async function wanted() {
  const makeRunner = source.createQueryRunner;
  source.createQueryRunner = (...given) => {
    const runner = makeRunner.apply(source, given);
    const ask = runner.query.bind(runner);
    let last: Promise<unknown> = Promise.resolve();
    const askNext = async (...question: unknown[]): Promise<unknown> => {
      const answer = last.then(() => Reflect.apply(ask, null, question) as Promise<unknown>);
      last = answer.catch(() => {});
      return answer;
    };
    return Object.assign(runner, { query: askNext });
  };
  try {
    return await source.driver.createSchemaBuilder().log();
  } finally {
    source.createQueryRunner = makeRunner;
  }
}

describe('migrations', () => {
  it('are all listed, in the order of their names', () => {
    const files = readdirSync(join(PROJECT, 'migrations')).sort();
    expect(MIGRATIONS).toHaveLength(files.length);
    const stamps = MIGRATIONS.map((migration) => /\d+$/.exec(migration.name)?.[0]);
    expect(files.map((file) => file.slice(0, 14))).toEqual(stamps);
  });

  it('never share a timestamp: which of two ran first would hang on their names', () => {
    const stamps = readdirSync(join(PROJECT, 'migrations')).map((file) => file.slice(0, 14));
    expect(stamps.filter((stamp, index) => stamps.indexOf(stamp) !== index)).toEqual([]);
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  it('are as they were written down: one that has landed is never edited, a new one needs scripts/add-migration-digests.js', () => {
    const files = readdirSync(join(PROJECT, 'migrations')).sort();
    const found = files.map((file, index) => {
      const source = readFileSync(join(PROJECT, 'migrations', file));
      return [MIGRATIONS[index]?.name, createHash('sha256').update(source).digest('hex')];
    });
    expect(found).toEqual(Object.entries(MIGRATION_DIGESTS));
  });

  it('leave nothing that the entities still want', async () => {
    const pending = await wanted();
    expect(pending.upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('give every foreign key an index to follow it by', async () => {
    const bare = await app.database.rows<{ key: string }>(`
      select c.conname as key from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
        select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
    expect(bare.map(({ key }) => key).filter((key) => !SELDOM_FOLLOWED.test(key))).toEqual([]);
  });

  it('go down to nothing and up again', async () => {
    for (const _ of MIGRATIONS) await source.undoLastMigration();
    const left = await app.database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'migrations'`,
    );
    expect(left).toEqual([]);
    await source.runMigrations();
    expect((await wanted()).upQueries).toEqual([]);
  });
});

/** Keys to who recorded a fact: kept for the trail, never searched by. */
const SELDOM_FOLLOWED =
  /_(recorded_by|uploaded_by|decided_by|written_by|account|on_behalf_of|successor|kept_owner)_id$/;
