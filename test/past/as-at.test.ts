import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenActions } from '../actions/given-actions.js';
import { seedCouncil } from '../support/council.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let officer: Visitor;
beforeAll(async () => {
  house = await openHouse({ today: '2022-05-20' });
  const council = await seedCouncil(house);
  officer = await house.signIn('democratic-services');
  house.clock.set('2022-06-01');
  await givenActions(house, council, { text: 'Count the empty homes of the northern wards' });
});
afterAll(() => house.close());

describe('a page as at an earlier day', () => {
  it('knows of no item that was entered later', async () => {
    house.clock.set('2022-06-20');
    expect((await officer.get('/actions?as-at=2022-06-01')).words).toContain('Count the empty homes');
    expect((await officer.get('/actions/A2022-001?as-at=2022-05-31')).status).toBe(404);
  });

  it('tells of the days before the register was begun what the papers entered since say of them', async () => {
    expect((await officer.get('/actions?as-at=2022-05-12')).words).toContain('Count the empty homes');
  });

  it('keeps its day in links and filters, and leads back to today', async () => {
    const page = await officer.get('/actions?as-at=2022-06-02');
    expect(page.words).toContain('As at 2 June 2022.');
    expect(page.html).toContain('href="/actions/A2022-001?as-at=2022-06-02"');
    expect(page.html).toContain('name="as-at" value="2022-06-02"');
    expect(page.html).toContain('href="/actions" data-app-today');
  });

  it('refuses what is no day, and says how a day is written', async () => {
    const page = await officer.get('/actions?as-at=2022-02-30');
    expect(page.status).toBe(400);
    expect(page.words).toContain('“2022-02-30” is not a day');
  });
});
