import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';

const THEN = '2022-06-05';
const WORDS = 'Move the child named Wren';

let app: TestApp;
let council: Council;
let administrator: Visitor;
/** Holds the post of the director. */
let officer: Visitor;
/** Exempt, and the director’s to do. */
let passed: string;
let kept: string;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  officer = await app.signIn('officer');
  [passed = '', kept = ''] = await givenActions(
    app,
    council,
    { publicity: 'exempt', text: WORDS },
    { publicity: 'exempt', text: 'Find a home' },
  );
  app.clock.set('2022-06-20');
});
afterAll(() => app.close());

const asAt = (path: string) => `${path}?as-at=${THEN}`;
const statuses = async (reference: string) => [
  (await officer.get(pathOf(reference))).status,
  (await officer.get(asAt(pathOf(reference)))).status,
];

it('what somebody owes they read, as at an earlier day too', async () => {
  expect(await statuses(passed)).toEqual([200, 200]);
  expect((await officer.get(asAt('/actions'))).words).toContain(WORDS);
});

it('what passed to another owner is closed to them, as at the days too on which it was theirs', async () => {
  const fields = { owner: String(council.owners.team), reason: 'It is theirs' };
  expect((await administrator.submit(pathOf(passed, '/edit'), fields)).status).toBe(303);
  expect(await statuses(passed)).toEqual([404, 404]);
  expect((await officer.get(asAt('/actions'))).words).not.toContain(WORDS);
  expect(await statuses(kept)).toEqual([200, 200]);
  expect((await administrator.get(asAt(pathOf(passed)))).words).toContain("Director of Children's Services");
});

it('so is what a post owes that they hold no longer', async () => {
  await app.database.rows(`update post_holdings set until_on = '2022-06-19' where owner_id = $1`, [
    council.owners.director,
  ]);
  expect(await statuses(kept)).toEqual([404, 404]);
  expect((await officer.get(asAt('/actions'))).words).not.toContain('Find a home');
});
