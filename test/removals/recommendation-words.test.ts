import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { seedRecommendations } from '../recommendations/seed-recommendations.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { placesOf } from './places-of.js';

const SECRET = 'Tabitha Wren';
let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-10' });
  await seedRecommendations(app, await seedCouncil(app), [{ text: `That ${SECRET} be heard.` }]);
});
afterAll(() => app.close());

it('takes words out of a recommendation and of how it was worded before', async () => {
  const clerk = await app.signIn('democratic-services');
  const path = '/recommendations/R2022-001';
  const corrected = { text: `That ${SECRET} be heard soon.`, reason: 'A word was missing' };
  expect((await clerk.submit(`${path}/corrections/new`, corrected)).status).toBe(303);
  const place = (await clerk.get(path)).links.find((link) => link.startsWith('/personal-data/')) ?? '';
  const item = await clerk.follow(await clerk.submit(place, { words: SECRET, reason: 'At their wish' }));
  expect(item.words).toContain('That [removed] be heard soon.');
  expect(await placesOf(app, SECRET)).toEqual([]);
  expect((await app.get(ChainCheckService).check()).broken).toBeNull();
});
