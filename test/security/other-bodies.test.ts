import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, PASSWORD, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const EMAIL = 'clerk.of.children@thornmere.example';
const MISSING = { A: 'A2022/999', R: 'R2022/999' };
const DAY = { 'heldOn-day': '20', 'heldOn-month': '5', 'heldOn-year': '2022' };

let app: TestApp;
let council: Council;
let clerk: Visitor;
/** Of the children’s panel, whose register the clerk keeps. */
let own: { action: string; recommendation: string };
/** Exempt, and of the health panel. */
let hidden: { action: string; recommendation: string };

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  own = await seeded(council.bodies.CYP, 'published');
  hidden = await seeded(council.bodies.HEALTH, 'exempt');
  await app.database.rows(
    `update actions set tags = '{zebra}', wards = '{Farmoor}' where publicity = 'exempt'`,
  );
  await app.database.rows(`update recommendations set tags = '{giraffe}' where publicity = 'exempt'`);
  const bodies = [{ id: council.bodies.CYP, code: 'CYP', name: 'Children' }];
  const account = { email: EMAIL, role: 'democratic-services' as const, name: 'Clerk', password: PASSWORD };
  await app.get(AccountsService).add({ ...account, bodies });
  clerk = await app.signIn('democratic-services', EMAIL);
});
afterAll(() => app.close());

async function seeded(bodyId: number, publicity: 'published' | 'exempt') {
  const [action = ''] = await givenActions(app, council, { bodyId, publicity });
  const [recommendation] = await seedRecommendations(app, council, [{ bodyId, publicity }]);
  return { action, recommendation: recommendation?.reference ?? '' };
}

describe('a clerk of one body learns nothing of what is exempt of another', () => {
  it('from the tags that forms offer', async () => {
    const paths = [
      `${pathOf(own.action)}/tags`,
      `/recommendations/${own.recommendation.replace('/', '-')}/tags`,
      '/recommendations/new',
    ];
    const everywhere = await app.signIn('democratic-services');
    for (const path of paths) {
      const page = await clerk.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.html).not.toMatch(/zebra|giraffe|Farmoor/);
      expect((await everywhere.get(path)).html).toMatch(/zebra/);
    }
  });

  it('by merging with it: it is missing, as what never was', async () => {
    const path = `/recommendations/${own.recommendation.replace('/', '-')}/mergers/new`;
    const fields = { text: 'One wording', body: 'CYP', ...DAY, reason: 'They are alike' };
    const tries = [];
    for (const others of [hidden.recommendation, MISSING.R]) {
      const { status, errors } = await clerk.submit(path, { ...fields, others });
      tries.push([status, errors.map((each) => each.replace(others, 'it'))]);
    }
    expect(tries[0]).toEqual([422, [expect.stringContaining('it was not found')]]);
    expect(tries[0]).toEqual(tries[1]);
  });

  it('by saying that a new recommendation repeats it', async () => {
    const day = { 'madeOn-day': '20', 'madeOn-month': '5', 'madeOn-year': '2022' };
    const fields = { text: 'That it be done.', body: 'CYP', addressee: 'EXEC', ...day, looked: 'yes' };
    const tries = [];
    for (const repeats of [hidden.recommendation, MISSING.R]) {
      const { status, words } = await clerk.submit('/recommendations/new', { ...fields, repeats });
      tries.push([status, words.replace(/\b[A-Z0-9]{10}\b/g, 'a number')]);
    }
    expect(tries[0]?.[0]).toBe(404);
    expect(tries[0]).toEqual(tries[1]);
    const made = await clerk.submit('/recommendations/new', { ...fields, repeats: own.recommendation });
    expect([made.status, made.errors]).toEqual([303, []]);
  });

  it('by measuring it, with a new measure or with one that there is', async () => {
    const measure = { name: 'Homes', unit: 'homes', better: 'more', decimals: '0', body: 'CYP' };
    const fields = { ...measure, publicity: 'published' };
    expect((await clerk.submit('/measures/new', { ...fields, item: own.action })).status).toBe(303);
    for (const [path, typed] of [
      ['/measures/new', { ...fields, name: 'Beds' }],
      ['/measures/homes/links', {}],
    ] as const)
      for (const item of [hidden.action, MISSING.A, hidden.recommendation]) {
        const { status, errors } = await clerk.submit(path, { ...typed, item });
        expect([path, status, errors]).toEqual([path, 422, [`There is no ${item}`]]);
      }
    expect(await app.database.rows('select from measure_links')).toHaveLength(1);
  });
});

it('a clerk of one body publishes no report of another, by whatever part of the address it is named', async () => {
  const named = ['body=HEALTH', 'body=CYP&body=HEALTH', 'body=HEALTH&body=HEALTH', 'body=%20HEALTH'];
  for (const query of [...named, '']) {
    const path = `/reports/publications/new?kind=progress&${query}`;
    const [asked, sent] = [await clerk.get(path), await clerk.post(path, { _csrf: await token() })];
    expect([path, asked.status, sent.status]).toEqual([path, 403, 403]);
  }
  const theirs = await clerk.get('/reports/publications/new?kind=progress&body=CYP');
  expect(theirs.status).toBe(200);
  expect(await app.database.rows('select from report_jobs')).toEqual([]);
});

async function token(): Promise<string> {
  return /name="_csrf" value="([^"]+)"/.exec((await clerk.get('/reports')).html)?.[1] ?? '';
}
