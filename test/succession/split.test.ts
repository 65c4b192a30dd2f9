import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Council, seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { enterPanelMatters } from './panel-matters.js';

const FROM = { 'fromOn-day': '1', 'fromOn-month': '6', 'fromOn-year': '2022' };
const PATH = '/bodies/HEALTH/succession';

let house: House;
let council: Council;
let keeper: Visitor;
beforeAll(async () => {
  house = await openHouse({ today: '2022-05-20' });
  council = await seedCouncil(house);
  house.clock.set('2022-06-01');
  keeper = await house.signIn('democratic-services');
  await enterPanelMatters(house, council);
});
afterAll(() => house.close());

it('is taken by several where the body is split, each thing as it was chosen', async () => {
  const { OSB, NHS } = council.bodies;
  const fields = { manner: 'split', successor: String(OSB), second: String(NHS) };
  const checked = await keeper.submit(PATH, { ...FROM, ...fields }, { action: '/bodies/HEALTH' });
  expect(checked.status).toBe(200);
  expect(checked.words).toContain('Who takes what');
  const [id] = await house.database.rows<{ id: number }>('select id from recommendations where number = 2');
  const done = await keeper.submitOn(checked, { [`recommendation-${id?.id}`]: '1' }, { action: PATH });
  expect(done.status).toBe(303);
  const [item] = await house.database.rows(
    'select b.code from recommendations r join bodies b on b.id = r.body_id where r.number = 2',
  );
  expect(item).toEqual({ code: 'NHS' });
});
