import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedSixteen } from '../recommendations/seed-recommendations.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const FIFTH_OF_JULY = { 'decidedOn-day': '5', 'decidedOn-month': '7', 'decidedOn-year': '2022' };

let app: TestApp;
let council: Council;
let keeper: Visitor;
let wholePaper: string;
let response = '';
/** Each test answers two other recommendations. */
let asked = 1;
const nth = (number: number) => `R2022-${String(number).padStart(3, '0')}`;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-20' });
  council = await seedCouncil(app);
  wholePaper = `/responses/new?document=${await seedSixteen(app, council)}`;
  keeper = await app.signIn('democratic-services');
});
afterAll(() => app?.close());

beforeEach(async () => {
  response = await recorded();
  asked += 2;
});

/** A response with an action of its plan. @returns where it is */
async function recorded(): Promise<string> {
  const done = await keeper.submit(wholePaper, {
    ...FIFTH_OF_JULY,
    [`decision-${nth(asked)}`]: 'accepted',
    [`action-${nth(asked)}`]: 'Write a sufficiency plan.',
    [`owner-${nth(asked)}`]: String(council.owners.director),
    [`due-${nth(asked)}-day`]: '30',
    [`due-${nth(asked)}-month`]: '9',
    [`due-${nth(asked)}-year`]: '2022',
    [`decision-${nth(asked + 1)}`]: 'accepted',
  });
  expect([done.status, done.errors]).toEqual([303, []]);
  const [last] = await app.database.rows<{ id: number }>('select max(id) as id from responses');
  return `/responses/${last?.id}`;
}

const count = async (table: string) => (await app.database.rows(`select 1 from ${table}`)).length;

describe('a response that was recorded by mistake', () => {
  it('is undone with the actions of its plan, as if it had not been there; the trail keeps that it was', async () => {
    const [responses, actions] = [await count('responses'), await count('actions')];
    expect((await keeper.get(response)).links).toContain(`${response}/undo`);
    const page = await keeper.get(`${response}/undo`);
    expect(page.words).toContain('It answers 2 recommendations, and 1 action was made of its plan.');
    const done = await keeper.submit(`${response}/undo`, {});
    expect([done.status, done.location]).toEqual([303, '/responses']);
    expect((await keeper.follow(done)).words).toContain('The response is undone');
    expect([await count('responses'), await count('actions')]).toEqual([responses - 1, actions - 1]);
    expect((await keeper.get(response)).status).toBe(404);
    expect((await keeper.get(`/recommendations/${nth(asked - 1)}`)).words).toContain(
      'No response is recorded yet',
    );
    const trail = await app.database.rows<{ action: string; reference: string }>(
      `select action, subject_reference as reference from audit_entries order by id desc limit 3`,
    );
    expect(trail.map(({ action }) => action).sort()).toEqual([
      'taken out with the response that made it',
      'undid a response',
      'undid a response',
    ]);
  });

  it('is not undone once something is built on it, and the page names what', async () => {
    const [made] = await app.database.rows<{ year: number; number: number }>(
      'select year, number from actions order by id desc limit 1',
    );
    const reference = `A${made?.year}-${String(made?.number).padStart(3, '0')}`;
    const page = await keeper.get(`${response}/undo`);
    await app
      .signIn('officer')
      .then((officer) =>
        officer.submit(`/actions/${reference}/updates/new`, { claim: 'on-track', words: 'Begun' }),
      );
    const refused = await keeper.submitOn(page, {});
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('This response cannot be undone');
    expect(refused.words).toContain(`${reference.replace('-', '/')}:`);
  });

  it('is not undone after some minutes, nor by anybody who does not keep the register', async () => {
    const officer = await app.signIn('officer');
    expect((await officer.get(`${response}/undo`)).status).toBe(403);
    await app.database.rows(
      `update responses set recorded_at = recorded_at - interval '15 minutes' where id = $1`,
      [Number(response.split('/').at(-1))],
    );
    expect((await keeper.get(response)).links).not.toContain(`${response}/undo`);
    expect((await keeper.get(`${response}/undo`)).words).toContain('It is older than 15 minutes');
  });
});

describe('the correction of a response', () => {
  it('is undone so that what was recorded before stands again', async () => {
    const page = await keeper.get(`${response}/corrections/new`);
    const corrected = await keeper.submitOn(page, {
      [`decision-${nth(asked - 1)}`]: 'accepted-in-part',
      [`reasons-${nth(asked - 1)}`]: 'Not all of it',
      reason: 'Mistyped',
    });
    expect([corrected.status, corrected.errors]).toEqual([303, []]);
    expect((await keeper.get(`${response}/undo`)).words).toContain('It was corrected');
    const done = await keeper.submit(`${corrected.location}/undo`, {});
    expect(done.location).toBe(response);
    expect((await keeper.get(response)).words).not.toContain('It was corrected and no longer counts');
  });
});
