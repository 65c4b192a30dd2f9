import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Publicity } from '../../src/bodies/publicity.rules.js';
import { givenActions } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { makeExempt, pathOf } from './recommendation-steps.js';
import { seedRecommendations } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
/** A recommendation that is not published yet, with three actions that came with it. */
let path: string;
let asked: string;
let owed: string[];

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
});
beforeEach(async () => {
  const [made] = await seedRecommendations(app, council, [{ publicity: 'unpublished' }]);
  asked = made?.reference ?? '';
  path = pathOf(asked);
  const action = { recommendationId: made?.id ?? 0, publicity: 'unpublished' } as const;
  owed = await givenActions(app, council, action, action, action);
});
afterAll(() => app.close());

const onPath = (reference: string | undefined) => `/actions/${reference?.replace('/', '-')}`;

/** An action is kept back for a reason of its own. */
async function keepBack(reference: string | undefined): Promise<void> {
  const done = await keeper.submit(`${onPath(reference)}/publicity`, {
    publicity: 'exempt',
    ground: 'paragraph-3',
    summary: 'A matter of money.',
    reason: 'It names a price.',
  });
  expect(done.status).toBe(303);
}

const decide = (publicity: Publicity, more: Record<string, string> = {}) =>
  keeper.submit(`${path}/publicity/new`, { publicity, reason: 'So decided.', ...more });

/** What stands of its actions, in their order. */
async function standing(): Promise<unknown[]> {
  const rows = await app.database.rows<{ publicity: string; ground: string; summary: string }>(
    `select a.publicity, a.exempt_ground as ground, a.public_summary as summary
     from actions a join recommendations r on r.id = a.recommendation_id where r.number = $1 order by a.number`,
    [Number(asked.slice(-3))],
  );
  return rows.map(({ publicity, ground, summary }) => [publicity, ground, summary]);
}
const DRAFT = ['unpublished', null, null];
const OPEN = ['published', null, null];
const CHILD = ['exempt', 'paragraph-1', null];
const MONEY = ['exempt', 'paragraph-3', 'A matter of money.'];

describe('publishing a recommendation', () => {
  it('opens none of its actions unless that is asked', async () => {
    await decide('published');
    expect(await standing()).toEqual([DRAFT, DRAFT, DRAFT]);
  });

  it('opens those that came with it where that is asked, and never what was kept back on its own', async () => {
    await keepBack(owed[1]);
    const form = await keeper.get(`${path}/publicity/new`);
    expect(form.words).toContain(`Change ${owed[0]}, ${owed[2]} in the same way`);
    expect(form.words).toContain(`can only be opened on their own pages: ${owed[1]}.`);
    expect(form.html).not.toMatch(/name="actions"[^>]*checked/);
    await decide('published', { actions: 'yes' });
    expect(await standing()).toEqual([OPEN, MONEY, OPEN]);
    expect((await app.stranger().get(`/register${onPath(owed[1]).slice(8)}`)).status).toBe(404);
    expect((await app.stranger().get(`/register${onPath(owed[0]).slice(8)}`)).status).toBe(200);
  });

  it('offers nothing where every action was decided on its own', async () => {
    for (const reference of owed) await keepBack(reference);
    const form = await keeper.get(`${path}/publicity/new`);
    expect(form.html).not.toContain('name="actions"');
    await decide('published');
    expect(await standing()).toEqual([MONEY, MONEY, MONEY]);
  });
});

describe('making a recommendation exempt', () => {
  it('takes its actions along unasked; what was exempt on another ground keeps that', async () => {
    await keepBack(owed[2]);
    const form = await keeper.get(`${path}/publicity/new`);
    expect(form.words).toContain(`these actions become exempt with it: ${owed[0]}, ${owed[1]}.`);
    await makeExempt(keeper, asked, 'A matter of one family.');
    expect(await standing()).toEqual([CHILD, CHILD, MONEY]);
  });

  it('can be taken back with them, and the trail keeps what they were', async () => {
    await keepBack(owed[2]);
    await makeExempt(keeper, asked, 'A matter of one family.');
    await decide('unpublished', { actions: 'yes' });
    expect(await standing()).toEqual([DRAFT, DRAFT, MONEY]);
    const trail = await app.database.rows(
      `select before, after from audit_entries where subject_kind = 'action' and subject_reference = $1 order by id desc limit 1`,
      [owed[0]],
    );
    expect(trail).toEqual([
      {
        before: { publicity: 'exempt', exemptGround: 'paragraph-1', publicSummary: null },
        after: { publicity: 'unpublished', exemptGround: null, publicSummary: null },
      },
    ]);
  });

  it('on another ground changes the ground of those that came with it, where that is asked', async () => {
    await makeExempt(keeper, asked, 'A matter of one family.');
    await keepBack(owed[0]);
    const ground = { ground: 'paragraph-2', summary: 'A matter of one family.', actions: 'yes' };
    await decide('exempt', ground);
    const second = ['exempt', 'paragraph-2', null];
    expect(await standing()).toEqual([MONEY, second, second]);
  });
});
