import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { owe } from '../reminders/owed.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const SECRET = "Jo O'Hare";

let app: TestApp;
let clerk: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-17' });
  const { bodies, owners } = await seedCouncil(app);
  const text = `Write to ${SECRET} and family`;
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-01', text });
  clerk = await app.signIn('democratic-services');
  await clerk.submit('/reminders', {});
});
afterAll(() => app.close());

it('personal data go from letters of the chair, from their older words and trail, and from noted calls', async () => {
  app.clock.set('2022-07-01');
  const drafted = await clerk.submit('/reminders/letters/new/A2022-001', {});
  const letter = drafted.location ?? '';
  expect((await clerk.get(letter)).words).toContain(SECRET);
  await clerk.submit(`${letter}/words`, { words: `Dear ${SECRET},` });
  await clerk.submit('/reminders/items/A2022-001/calls/new', {
    ...{ 'on-day': '30', 'on-month': '6', 'on-year': '2022' },
    ...{ with: SECRET, words: `${SECRET} rang` },
  });
  const place = '/personal-data/items/A2022-001';
  const done = await clerk.submit(place, { words: SECRET, reason: 'At their wish' });
  expect([done.errors, done.status]).toEqual([[], 303]);
  expect((await clerk.get(letter)).words).toContain('Dear [removed],');
  for (const table of ['chair_letters', 'reminders', 'row_versions', 'audit_entries']) {
    const rows = await app.database.rows(`select 1 from ${table} t where position($1 in t::text) > 0`, [
      SECRET,
    ]);
    expect([table, rows.length]).toEqual([table, 0]);
  }
  expect((await app.get(ChainCheckService).check()).broken).toBeNull();
});

it('personal data go from mails that name the matter otherwise, and from their files', async () => {
  const other = 'Weir Lane 4';
  await app.database.rows(`update actions set text = text || ' at ${other}'`);
  await clerk.submit('/reminders/items/A2022-001/nudges/new', { words: `Mind ${other}` });
  const named = `replace(replace(X, 'A2022/001', 'SCR 7'), 'A2022-001', 'SCR 7')`;
  await app.database.rows(
    `update messages set subject = ${named.replace('X', 'subject')}, text_body = ${named.replace('X', 'text_body')}`,
  );
  const folder = join(app.dataDir, 'outbox');
  const filesWith = async (words: string) => {
    const texts = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'));
    return (await Promise.all(texts)).filter((text) => text.includes(words)).length;
  };
  expect(await filesWith(other)).toBeGreaterThan(0);
  const done = await clerk.submit('/personal-data/items/A2022-001', { words: other, reason: 'So' });
  expect([done.errors, done.status]).toEqual([[], 303]);
  expect(await filesWith(other)).toBe(0);
  expect(
    await app.database.rows('select 1 from messages where position($1 in text_body) > 0', [other]),
  ).toEqual([]);
});
