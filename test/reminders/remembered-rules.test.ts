import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

let app: TestApp;
let council: Council;
let clerk: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-15' });
  council = await seedCouncil(app);
  const { bodies, owners } = council;
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-20' });
  [clerk, administrator] = [await app.signIn('democratic-services'), await app.signIn('administrator')];
});
afterAll(() => app.close());
beforeEach(async () => {
  // Twice: what the page asks is remembered by then.
  await clerk.get(PAGE);
  expect((await clerk.get(PAGE)).words).toContain(`${NEXT} ${AT_FIRST}`);
});

const PAGE = '/actions/A2022-001';
const NEXT = 'Next reminder';
const AT_FIRST = 'Wednesday 6 July 2022 to Dana Okafor: 10 working days before';

const next = async () => (await clerk.get(PAGE)).words;
const days = (name: string, day: string, month: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2022',
});

it('a page says at once when a day is closed that was not', async () => {
  const closed = { ...days('day', '8', '7'), kind: 'council-closed', name: 'Founders’ day' };
  const saved = await administrator.submit('/closed-days', closed, { action: '/closed-days' });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect(await next()).toContain(`${NEXT} Tuesday 5 July 2022`);
  await administrator.submit('/closed-days', {}, { action: '/closed-days/2022-07-08/removal' });
});

it('a page says at once by which ladder its body chases', async () => {
  const saved = await administrator.submit('/reminders/ladders/CYP', { days1: '6' });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect(await next()).toContain(`${NEXT} Tuesday 12 July 2022 to Dana Okafor: 6 working days before`);
  await administrator.submit('/reminders/ladders/CYP', {}, { press: { button: 'reset' } });
});

it('a page says at once that an item is held', async () => {
  const hold = { ...days('untilOn', '8', '7'), reason: 'The office moves' };
  const saved = await clerk.submit('/reminders/holds/new?item=A2022-001', hold);
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect(await next()).not.toContain(`${NEXT} ${AT_FIRST}`);
  await clerk.submit('/reminders/holds', {}, { action: '/reminders/holds/' });
});

it('a page says at once who stands in for its owner', async () => {
  const saved = await clerk.submit(`/reminders/preferences/${council.people.officer}`, {
    rhythm: 'daily',
    ...days('awayFrom', '1', '7'),
    ...days('awayUntil', '8', '7'),
    delegate: String(council.people.chair),
  });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  expect(await next()).not.toContain(`${NEXT} ${AT_FIRST}`);
});
