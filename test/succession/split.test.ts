import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { enterPanelMatters } from './panel-matters.js';

const FROM = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2022' };
const PATH = '/bodies/HEALTH/succession';

let app: TestApp;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-05-20' });
  council = await seedCouncil(app);
  app.clock.set('2022-06-01');
  keeper = await app.signIn('democratic-services');
  await enterPanelMatters(app, council);
});
afterAll(() => app.close());

it('is taken by several where the body is split, each thing as it was chosen', async () => {
  const { OSB, NHS } = council.bodies;
  const fields = { manner: 'split', successor: String(OSB), second: String(NHS) };
  const checked = await keeper.submit(PATH, { ...FROM, ...fields }, { action: '/bodies/HEALTH' });
  expect(checked.status).toBe(200);
  expect(checked.words).toContain('Who takes what');
  const [id] = await app.database.rows<{ id: number }>('select id from recommendations where number = 2');
  const done = await keeper.submitOn(checked, { [`recommendation-${id?.id}`]: '1' }, { action: PATH });
  expect(done.status).toBe(303);
  const [item] = await app.database.rows(
    'select b.code from recommendations r join bodies b on b.id = r.body_id where r.number = 2',
  );
  expect(item).toEqual({ code: 'NHS' });
});
