import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { EXCUSES } from './removal-excuses.js';
import { PROJECT } from './source-files.js';

/** Texts that people write: not those whose values a constraint lists or forms. */
const FREE_TEXTS = `
  select c.table_name as "table", c.column_name as "column"
  from information_schema.columns c
  join information_schema.tables t
    on t.table_name = c.table_name and t.table_schema = c.table_schema and t.table_type = 'BASE TABLE'
  where c.table_schema = 'public' and (c.data_type in ('text', 'json', 'jsonb') or c.udt_name = '_text')
    and not exists (
      select from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'c' and k.conrelid = format('public.%I', c.table_name)::regclass
        and a.attname = c.column_name and pg_get_constraintdef(k.oid) ~ '= ANY|~ ')
  order by 1, 2`;

let app: TestApp;
let columns: { table: string; column: string }[];
beforeAll(async () => {
  app = await openTestApp();
  columns = await app.database.rows(FREE_TEXTS);
});
afterAll(() => app.close());

/** The files that take words out: those of each room, and the functions of the database. */
function removals(): string[] {
  const below = (folder: string, fits: (path: string, words: string) => boolean) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({ path, words: readFileSync(join(PROJECT, folder, path), 'utf8') }))
      .filter(({ path, words }) => fits(path, words))
      .map(({ words }) => words);
  return [
    ...below('src', (path) => path.endsWith('-removals.repository.ts')),
    ...below('migrations', (_, words) => words.includes('function redact_')),
  ];
}

describe('words that people write', () => {
  it('are reached where personal data are taken out, or are excused by name', () => {
    const files = removals();
    const names = (words: string, name: string) => new RegExp(`\\b${name}\\b`).test(words);
    const missed = columns
      .filter(({ table, column }) => !files.some((words) => names(words, table) && names(words, column)))
      .map(({ table, column }) => `${table}.${column}`);
    expect(missed.sort()).toEqual(Object.values(EXCUSES).flat().sort());
  });
});
