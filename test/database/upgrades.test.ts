import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { openDataSource } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';
import { dumpsIn, readDump, schemaOf } from '../support/dumps.js';
import { describeOnServer } from '../support/parts.js';
import { openDumpedTestDatabase } from '../support/server-test-database.js';
import { openTestDatabase, TEST_SERVER, type TestDatabase } from '../support/test-database.js';

let open: TestDatabase | null = null;
afterEach(() => open?.close());

describeOnServer('an upgrade', () => {
  let fresh: string;
  beforeAll(async () => {
    const database = await openTestDatabase();
    fresh = schemaOf(addressOf(database));
    await database.close();
  });

  it.each([...dumpsIn('landed'), ...dumpsIn('between')])(
    'from %s ends in the schema of a fresh start',
    async (name) => {
      open = await openDumpedTestDatabase(TEST_SERVER as string, readDump(name));
      const before = await rowCounts(addressOf(open));
      expect(before.recommendations).toBeGreaterThan(20);
      await migrate(open.place);
      expect(schemaOf(addressOf(open))).toBe(fresh);
      const after = await rowCounts(addressOf(open));
      expect(after).toMatchObject(before);
      expect(await itemsWithOtherWords(addressOf(open))).toEqual([]);
      expect(await itemsNeitherCountedNorNoted(addressOf(open))).toEqual([]);
    },
  );
});

function addressOf({ place }: TestDatabase): string {
  if (!('url' in place)) throw new Error('the embedded database has no address');
  return place.url;
}

/** How many rows the tables have that every revision knows. */
async function rowCounts(url: string): Promise<Record<string, number>> {
  const source = await openDataSource({ url, poolSize: 1 });
  try {
    const [counts] = await source.query(
      KEPT.map((table) => `(select count(*)::int from public.${table}) as ${table}`)
        .join(', ')
        .replace(/^/, 'select '),
    );
    return counts;
  } finally {
    await source.destroy();
  }
}

/** Items whose words are not kept as their text has them. */
async function itemsWithOtherWords(url: string): Promise<object[]> {
  return rowsOf(
    url,
    `select 'A' as kind, id from (select id, search_vector(text) from actions except table action_words) a
       union all select 'R', id from (select id, search_vector(text) from recommendations except table recommendation_words) r`,
  );
}

/** Items that the trends would leave out. */
async function itemsNeitherCountedNorNoted(url: string): Promise<object[]> {
  return rowsOf(
    url,
    `(select 'action' as kind, id from actions union all select 'recommendation', id from recommendations)
     except (select item_kind, item_id from trend_spans union all select kind, item_id from uncounted_items)`,
  );
}

async function rowsOf(url: string, sql: string): Promise<object[]> {
  const source = await openDataSource({ url, poolSize: 1 });
  try {
    return await source.query(sql);
  } finally {
    await source.destroy();
  }
}

const KEPT = ['recommendations', 'actions', 'action_updates', 'responses', 'documents', 'audit_entries'];
