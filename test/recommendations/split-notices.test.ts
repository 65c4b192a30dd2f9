import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { PANEL_DECIDED, pathOf } from './recommendation-steps.js';
import { seedRecommendations, seedReport } from './seed-recommendations.js';

let app: TestApp;
let council: Council;
let keeper: Visitor;
let documentId: number;
let split: string;
let other: string;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  keeper = await app.signIn('democratic-services');
  documentId = await seedReport(app, council);
  const of = { documentId, quote: 'the report', startOffset: 0, endOffset: 10 };
  const made = await seedRecommendations(app, council, [
    { ...of, text: 'That homes be found and carers be paid.' },
    { ...of, text: 'That the plan be read.' },
  ]);
  [split, other] = made.map(({ reference }) => reference.replace('/', '-')) as [string, string];
  const parts = { 'text-1': 'That homes be found.', 'text-2': 'That carers be paid.' };
  const done = await keeper.submit(`/recommendations/${split}/splits/new`, { ...PANEL_DECIDED, ...parts });
  expect(done.status).toBe(303);
});
afterAll(() => app.close());

it('asks no answer to what was split in the letter of its paper', async () => {
  const form = await keeper.get(`/recommendations/letters/new?document=${documentId}`);
  expect(form.words).toContain(other.replace('-', '/'));
  expect(form.words).not.toContain('carers be paid');
});

it('says on its public page what it became, and on theirs where they come from', async () => {
  const old = await app.stranger().get(`/register/${split}`);
  expect(old.words).toMatch(/Split into R2022\/003 Split into R2022\/004/);
  expect(old.links).toContain('/register/R2022-003');
  expect((await app.stranger().get('/register/R2022-003')).words).toContain('Split from R2022/001');
  await app.database.rows(`update recommendations set publicity = 'unpublished' where number = 4`);
  expect((await app.stranger().get(`/register/${split}`)).words).not.toContain('R2022/004');
});

it('makes no letter of what was split alone', async () => {
  const refused = await keeper.get(`/recommendations/letters/new?recommendation=${split}`);
  expect([refused.status, refused.heading]).toEqual([409, `${split.replace('-', '/')} is split`]);
  const form = await keeper.get(`/recommendations/notice?recommendation=${split}`);
  expect(form.links).not.toContain(`/recommendations/letters/new?recommendation=${split}`);
});

it('starts the clocks of the others of a paper, unless somebody ticks what was split too', async () => {
  const form = await keeper.get(`/recommendations/notice?document=${documentId}`);
  expect(form.words).toContain(`${split.replace('-', '/')} (split)`);
  const day = { 'notice-day': '19', 'notice-month': '7', 'notice-year': '2022' };
  const done = await keeper.follow(await keeper.submitOn(form, day));
  expect(done.words).toContain('The dates are recorded for 1 recommendation');
  expect((await keeper.get(pathOf(split.replace('-', '/')))).words).toContain('Stopped on 19 July 2022');
  expect((await keeper.get(pathOf(other.replace('-', '/')))).words).toContain('19 July 2022');
});
