import type { TestApp } from '../support/test-app.js';

/** In how many rows of which tables these words stand, also within the bytes of files. */
export async function placesOf(app: TestApp, words: string): Promise<string[]> {
  const tables = await app.database.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const hex = Buffer.from(words).toString('hex');
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.database.rows(
      `select 1 from "${name}" t where position($1 in t::text) > 0 or position($2 in t::text) > 0`,
      [words, hex],
    );
    if (rows.length > 0) found.push(`${name} ${rows.length}`);
  }
  return found;
}
