import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** Addresses of one kind, by what is left without numbers, codes and query. */
const kindOf = (path: string) =>
  path
    .replace(/[?#].*/, '')
    .replaceAll(/\d+/g, 'N')
    .replaceAll(/\/[A-Z]{2,5}(?=\/|$)/g, '/CODE');

/** How many addresses of a kind are followed: what a page shows depends on whose it is. */
const OF_A_KIND = 2;

describe('links', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: '2026-11-30' });
    await app.get(ExampleCouncil).loadIntoEmptyDatabase();
  });
  afterAll(() => app.close());

  async function ofTwoBodies(): Promise<Visitor> {
    const email = 'clerk.of.two@thornmere.example';
    const id = await app.account('democratic-services', email);
    await app.database.rows(
      `with given as (insert into account_bodies (account_id, body_id, given_at)
         select $1, id, now() from bodies where code in ('ASH', 'CYP') returning 1) select from given`,
      [id],
    );
    return app.signIn('democratic-services', email);
  }

  /**
   * Follows links from the first page on, of each kind some, and says which are refused or lead nowhere. Reports, which take
   * long, are left out.
   */
  async function refusedTo(visitor: Visitor): Promise<string[]> {
    const refused: string[] = [];
    const followed = new Map<string, number>();
    const found: { path: string; from: string }[] = [{ path: '/', from: '' }];
    const seen = new Set(['/']);
    for (const { path, from } of found) {
      const page = await visitor.get(path);
      if (page.status === 403 || page.status === 404) refused.push(`${page.status} ${path} from ${from}`);
      if (!page.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const link of page.links.map((each) => each.replace(/#.*/, ''))) {
        const soFar = followed.get(kindOf(link)) ?? 0;
        if (!link.startsWith('/') || /^\/(reports\/|as-at)/.test(link)) continue;
        if (seen.has(link) || soFar >= OF_A_KIND) continue;
        seen.add(link);
        followed.set(kindOf(link), soFar + 1);
        found.push({ path: link, from: path });
      }
    }
    expect(seen.size).toBeGreaterThan(40);
    return refused;
  }

  it('refuse nothing to auditors', async () => {
    expect(await refusedTo(await app.signIn('auditor'))).toEqual([]);
  });

  it('refuse nothing to democratic services of some bodies', async () => {
    expect(await refusedTo(await ofTwoBodies())).toEqual([]);
  });
});
