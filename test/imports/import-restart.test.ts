import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { toCheck } from './import-steps.js';

const ROWS = 2500;
const CSV = [
  'Ref,Action,Owner,Due date,Status',
  ...Array.from(
    { length: ROWS },
    (_, row) => `A${row},Repair bridge number ${row},Fostering Team,30/09/2022,Green`,
  ),
].join('\n');

describe('an import that is broken off', () => {
  let database: TestDatabase;
  let app: TestApp;
  const open = () => openTestApp({ today: '2022-08-01', database: { ...database, close: async () => {} } });
  const one = async (sql: string) => (await app.database.rows<{ n: number }>(sql))[0]?.n ?? 0;

  beforeAll(async () => {
    database = await openTestDatabase();
    app = await open();
    await seedCouncil(app);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('goes on where it was when the program starts again, and takes every row in once', async () => {
    const clerk = await app.signIn('democratic-services');
    const check = await toCheck(clerk, 'bridges.csv', CSV);
    const started = await clerk.submitOn(check, {});
    const running = await clerk.follow(started);
    expect(running.heading).toMatch(/^Importing: \d+ of 2,?500 rows$/);
    expect(running.headers.get('refresh')).toBe('3');
    await app.close();

    app = await open();
    const left = await one(`select count(*)::int as n from import_rows where state = 'waiting'`);
    expect(left).toBeGreaterThan(0);
    await until(async () => (await one(`select count(*)::int as n from imports where state = 'done'`)) > 0);
    expect(await one('select count(*)::int as n from actions')).toBe(ROWS);
    expect(await one('select count(distinct number)::int as n from actions')).toBe(ROWS);
    expect(await one(`select count(*)::int as n from import_rows where state = 'new'`)).toBe(ROWS);
    expect(
      await one(`select count(*)::int as n from audit_entries where action = 'finished the import'`),
    ).toBe(1);
  });

  it('stops no other that was started after it', async () => {
    const clerk = await app.signIn('democratic-services');
    await app.database.reader.query(`update imports set state = 'running', plan = null`);
    const sheet = 'Ref,Action,Owner,Due date,Status\nC1,Clear the culvert,Fostering Team,30/09/2022,Green';
    await clerk.submitOn(await toCheck(clerk, 'culverts.csv', sheet), {});
    const isDone = `select count(*)::int as n from imports where filename = 'culverts.csv' and state = 'done'`;
    await until(async () => (await one(isDone)) === 1);
    expect(await one(`select count(*)::int as n from imports where state = 'running'`)).toBe(1);
  });
});
