import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { ExampleCouncil } from '../../src/example/example-council.service.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const TODAY = parseDay('2026-06-10');
const DAYS = ['2026-06-09', '2025-09-20'];
const MOST_PAGES = 40;

describe('every page that shows the past', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    await app.get(ExampleCouncil).load(TODAY);
  });
  afterAll(() => app.close());

  /** Follows links from page to page, one of each kind of address first. */
  async function faultsFrom(visitor: Visitor, first: string): Promise<string[]> {
    const [waiting, seen, faults] = [[first], new Set([first]), [] as string[]];
    const kinds = new Map<string, number>();
    while (waiting.length > 0 && seen.size < MOST_PAGES) {
      const path = waiting.shift() ?? '';
      const page = await visitor.get(path);
      if (page.status >= 500) faults.push(`${path} ${page.status}`);
      for (const href of page.links) {
        const kind = href.replace(/\d+/g, '1').replace(/\?.*/, '');
        const times = kinds.get(kind) ?? 0;
        if (!href.includes('as-at=') || seen.has(href) || times >= 2) continue;
        kinds.set(kind, times + 1);
        seen.add(href);
        waiting.push(href);
      }
    }
    expect(seen.size).toBeGreaterThan(5);
    return faults;
  }

  it.each(['administrator', 'democratic-services', 'officer', 'member'] as const)(
    'has an answer for the role %s',
    async (role) => {
      const visitor = await app.signIn(role, `${role}@past.example`);
      for (const day of DAYS) expect(await faultsFrom(visitor, `/?as-at=${day}`)).toEqual([]);
    },
  );

  it('has an answer for the public', async () => {
    for (const day of DAYS) expect(await faultsFrom(app.stranger(), `/register?as-at=${day}`)).toEqual([]);
  });
});
