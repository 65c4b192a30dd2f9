import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { Metrics } from '../../src/health/metrics/metrics.service.js';
import { ask, owe } from '../reminders/owed.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

/** How many statements a page of an item may ask of the database once it has been asked before. These only ever become fewer. */
const MOST = { clerk: 3, owner: 5, search: 3 };

let app: TestApp;
let council: Council;
beforeAll(async () => {
  app = await openTestApp({ today: parseDay('2022-06-15'), environment: { METRICS_PORT: '9' } });
  council = await seedCouncil(app);
  const { CYP, EXEC } = council.bodies;
  const { director } = council.owners;
  await owe(app, { number: 1, bodyId: CYP, ownerId: director, dueOn: '2022-06-08' });
  await owe(app, { number: 2, bodyId: CYP, ownerId: director, dueOn: '2022-06-08', publicity: 'exempt' });
  await ask(app, 1, CYP, EXEC, '2022-07-10');
  await owe(app, { number: 3, bodyId: CYP, ownerId: director, dueOn: '2022-06-08' });
  await ask(app, 2, CYP, EXEC, '2022-07-10');
  await app.database.rows(
    `insert into item_links (kind, from_action_id, to_recommendation_id, linked_on, recorded_at)
     select 'follows-up', a.id, r.id, '2022-06-01', now() from actions a, recommendations r where a.number = 3 and r.number = 2`,
  );
});
afterAll(() => app.close());

async function statements(): Promise<number> {
  // Looking must not turn the one connection to another way of planning, which pages would turn back.
  const text = await app.database.together(() => app.get(Metrics).text(), 'either');
  return Number(/^matters_database_statement_duration_seconds_count (\d+)$/m.exec(text)?.[1]);
}

/** The fewest that a page took of several turns: what the program does by itself is counted too. */
async function fewest(visitor: Visitor, path: string): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const [idle, before] = [await statements(), await statements()];
    const page = await visitor.get(path);
    expect(page.status).toBe(200);
    // What the trace of reads may ask comes a moment after the page.
    await new Promise((wait) => setTimeout(wait, 30));
    counts.push((await statements()) - before - (before - idle));
  }
  return Math.min(...counts);
}

describe('the page of an item', () => {
  it.each(['/actions/A2022-001', '/recommendations/R2022-001'])(
    'asks few statements for a clerk: %s',
    async (path) => {
      const clerk = await app.signIn('democratic-services');
      expect(await fewest(clerk, path)).toBeLessThanOrEqual(MOST.clerk);
    },
  );

  it('asks one more for what is exempt, of which the reading is traced', async () => {
    const clerk = await app.signIn('democratic-services');
    expect(await fewest(clerk, '/actions/A2022-002')).toBeLessThanOrEqual(MOST.clerk + 1);
  });

  it.each(['/actions/A2022-003', '/recommendations/R2022-002'])(
    'asks one more where it is linked: %s',
    async (path) => {
      const clerk = await app.signIn('democratic-services');
      expect((await clerk.get(path)).words).toMatch(/Follow(s up|ed up by)/);
      expect(await fewest(clerk, path)).toBeLessThanOrEqual(MOST.clerk + 1);
    },
  );

  it('asks few for its owner', async () => {
    const owner = await app.signIn('officer');
    expect(await fewest(owner, '/actions/A2022-001')).toBeLessThanOrEqual(MOST.owner);
  });
});

describe('a search', () => {
  it('asks few statements for what it found', async () => {
    const clerk = await app.signIn('democratic-services');
    expect((await clerk.get('/search?q=matter')).words).toContain('A2022/001');
    expect(await fewest(clerk, '/search?q=matter')).toBeLessThanOrEqual(MOST.search);
  });
});
