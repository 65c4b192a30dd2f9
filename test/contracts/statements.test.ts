import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { type ConstantStatement, constantStatements } from './constant-statements.js';

/** Tables that a statement finds only in the transaction which made them. */
const TEMPORARY = /\bload_(?:actions|recommendations)\b/;

/** What asks about the trail itself, which has no past. */
const OF_TODAY = /^audit\/chain\//;

let app: TestApp;
let statements: ConstantStatement[];
beforeAll(async () => {
  app = await openTestApp();
  const all = await constantStatements();
  statements = all.filter(
    ({ sql }) => /^\s*(?:select|with|insert|update|delete)\b/.test(sql) && !TEMPORARY.test(sql),
  );
});
afterAll(() => app.close());

/** What PostgreSQL says against these statements, each prepared with tables looked for along `path`. */
async function refused(asked: readonly ConstantStatement[], path: string): Promise<string[]> {
  const said: string[] = [];
  for (const { place, sql } of asked) {
    const fault = await app
      .get(DataSource)
      .transaction(async (tx) => {
        await tx.query(`select set_config('search_path', '${path}', true)`);
        return tx.query(`prepare statement_of_the_program as ${sql}`).then(
          () => tx.query('deallocate statement_of_the_program').then(() => null),
          (error: unknown) => (error as Error).message,
        );
      })
      .catch((error: unknown) => (error as Error).message);
    if (fault) said.push(`${place}: ${fault}`);
  }
  return said;
}

describe('constant statements', () => {
  it('are found', () => {
    expect(statements.length).toBeGreaterThan(200);
  });

  it('fit the schema', async () => {
    expect(await refused(statements, 'public')).toEqual([]);
  });

  it('fit the tables as they were known on an earlier day, where they may be asked as at one', async () => {
    const reads = statements.filter(
      ({ place, isRead, sql }) => isRead && /^\s*(?:select|with)\b/.test(sql) && !OF_TODAY.test(place),
    );
    expect(await refused(reads, 'as_at, public')).toEqual([]);
  });
});
