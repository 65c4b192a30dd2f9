import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { FINAL_REPORT, MINUTES } from '../documents/papers.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { EVERYTHING, ReviewSteps } from './review-steps.js';

let app: TestApp;
let clerk: Visitor;
let steps: ReviewSteps;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  steps = new ReviewSteps(app, clerk);
});
afterAll(() => app.close());

const proposalsIn = (path: string) =>
  app.database.rows('select * from proposals where document_id = $1 order by id', [
    Number(path.split('/').at(-1)),
  ]);

describe('accepting everything', () => {
  it.each([
    ['a final report', FINAL_REPORT, 'recommendations'],
    ['minutes', MINUTES, 'actions'],
  ] as const)('of %s is undone as a whole', async (_, text, table) => {
    const path = await steps.handIn(text);
    const before = await proposalsIn(path);
    const done = await clerk.follow(await clerk.submit(`${path}/review`, {}, EVERYTHING));
    const made = await steps.madeOf(path, table);
    expect(made.length).toBeGreaterThan(1);
    expect(done.links).toContain(`${path}/review/undo`);
    const asked = await clerk.get(`${path}/review/undo`);
    expect(asked.words).toContain(`Test democratic-services decided on ${before.length} proposals`);
    const review = await clerk.follow(await clerk.submitOn(asked, {}));
    expect(review.words).toContain('The decisions are undone: the proposals wait again');
    expect(await steps.madeOf(path, table)).toEqual([]);
    expect(await proposalsIn(path)).toEqual(before);
    expect((await app.get(ChainCheckService).check()).broken).toBeNull();
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const again = await steps.madeOf(path, table);
    expect(again).toHaveLength(made.length);
    expect(Number(again[0]?.number)).toBeGreaterThan(Number(made.at(-1)?.number));
  });

  it('stays once something is built on one of its items, and says what', async () => {
    const path = await steps.handIn(MINUTES);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const open = await clerk.get(`${path}/review/undo`);
    const [action] = await steps.madeOf(path, 'actions');
    const reference = `A2022-${String(action?.number).padStart(3, '0')}`;
    await clerk.submit(`/actions/${reference}/updates/new`, { claim: 'on-track', words: 'Begun.' });
    const refused = await clerk.submitOn(open, {});
    expect(refused.status).toBe(422);
    expect(refused.errors.join()).toContain(`${reference.replace('-', '/')}: entered an update`);
    expect((await clerk.get(`${path}/review/undo`)).heading).toBe('These decisions cannot be undone');
    expect((await steps.madeOf(path, 'actions')).length).toBeGreaterThan(1);
  });

  it('stays once the minutes are over', async () => {
    const path = await steps.handIn(FINAL_REPORT);
    await clerk.submit(`${path}/review`, {}, EVERYTHING);
    const open = await clerk.get(`${path}/review/undo`);
    app.clock.set('2022-06-11');
    const late = await clerk.submitOn(open, {});
    expect([late.status, late.errors]).toEqual([422, ['It is older than 15 minutes']]);
    expect((await clerk.get(path)).links).not.toContain(`${path}/review/undo`);
  });

  it('is undone by those who keep the register', async () => {
    const path = await steps.handIn(MINUTES);
    const member = await app.signIn('member');
    expect((await member.get(`${path}/review/undo`)).status).toBe(403);
  });
});
