import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../actions/given-actions.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

const CLERK = 'clerk.of.one@thornmere.example';
const SECRET = 'Move the child named Wren';

let app: TestApp;
let council: Council;
let administrator: Visitor;
let clerk: Visitor;
beforeAll(async () => {
  app = await openTestApp({ today: '2022-06-01' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
  clerk = await app.signIn('democratic-services', CLERK);
});
afterAll(() => app.close());

function bodiesOffered(page: VisitedPage): string[] {
  const [, options = ''] = /<select[^>]* name="body"[^>]*>([\s\S]*?)<\/select>/.exec(page.html) ?? [];
  return [...options.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) => value);
}

async function give(email: string, role: string, ...codes: ('CYP' | 'HEALTH' | 'OSB')[]): Promise<string> {
  const [account] = await app.database.rows<{ id: number }>('select id from accounts where email = $1', [
    email,
  ]);
  const path = `/accounts/${account?.id}`;
  const bodies = codes.map((code) => String(council.bodies[code]));
  const page = await administrator.get(path);
  const given = await administrator.submitOn(page, { role, bodies }, { action: `${path}/roles` });
  expect([given.status, given.errors]).toEqual([303, []]);
  return path;
}

it('are named on the page of the account, and hold from the next page on', async () => {
  const [own = '', others = ''] = await givenActions(
    app,
    council,
    { publicity: 'exempt', text: 'Find a home' },
    { publicity: 'exempt', text: SECRET, bodyId: council.bodies.HEALTH },
  );
  expect([(await clerk.get(pathOf(own))).status, (await clerk.get(pathOf(others))).status]).toEqual([
    200, 200,
  ]);
  const path = await give(CLERK, 'democratic-services', 'CYP');
  expect((await administrator.get(path)).words).toMatch(/For which bodies Children's Panel/);
  expect((await administrator.get(path)).words).toMatch(/changed the role.*CYP/);
  expect([(await clerk.get(pathOf(own))).status, (await clerk.get(pathOf(others))).status]).toEqual([
    200, 404,
  ]);
  expect((await clerk.get('/actions?state=all')).html).not.toContain(SECRET);
  await give(CLERK, 'democratic-services', 'HEALTH');
  expect([(await clerk.get(pathOf(own))).status, (await clerk.get(pathOf(others))).status]).toEqual([
    404, 200,
  ]);
  await give(CLERK, 'democratic-services');
  expect([(await clerk.get(pathOf(own))).status, (await clerk.get(pathOf(others))).status]).toEqual([
    200, 200,
  ]);
});

it('keep democratic services of some from changing what is of others, whatever form they send', async () => {
  await give(CLERK, 'democratic-services', 'CYP');
  const [open = ''] = await givenActions(app, council, {
    publicity: 'published',
    bodyId: council.bodies.HEALTH,
  });
  expect((await clerk.get(pathOf(open))).status).toBe(200);
  expect((await clerk.get(pathOf(open, '/edit'))).status).toBe(403);
  const meeting = { 'heldOn-day': '1', 'heldOn-month': '7', 'heldOn-year': '2022' };
  const count = async () => (await app.database.rows('select from meetings')).length;
  const before = await count();
  const form = await clerk.get('/meetings/new');
  for (const path of ['/meetings/new', '/documents/new', '/recommendations/new', '/measures/new'])
    expect([path, bodiesOffered(await clerk.get(path))]).toEqual([path, ['', 'CYP']]);
  expect((await clerk.submitOn(form, { ...meeting, body: 'HEALTH' })).status).toBe(403);
  expect(await count()).toBe(before);
  expect((await clerk.submit('/meetings/new', { ...meeting, body: 'CYP' })).status).toBe(303);
  for (const path of [
    '/reports/templates/new?body=HEALTH',
    '/reports/publications/new?kind=progress&body=HEALTH',
  ])
    expect([path, (await clerk.get(path)).status]).toEqual([path, 403]);
});

it('let a chair read and judge what is exempt of the body, and nothing of another', async () => {
  const chair = await app.signIn('chair', 'new.chair@thornmere.example');
  const [own = '', others = ''] = await givenActions(
    app,
    council,
    { publicity: 'exempt' },
    { publicity: 'exempt', bodyId: council.bodies.HEALTH },
  );
  expect((await chair.get(pathOf(own))).status).toBe(404);
  await give('new.chair@thornmere.example', 'chair', 'CYP');
  expect((await chair.get(pathOf(own))).status).toBe(200);
  expect((await chair.get(pathOf(own, '/verdicts/new'))).status).toBe(200);
  expect((await chair.get(pathOf(others))).status).toBe(404);
});

it('are read more of by an officer who is given them, and by nobody whose role takes none', async () => {
  const email = 'reading.officer@thornmere.example';
  const officer = await app.signIn('officer', email);
  const [own = ''] = await givenActions(app, council, { publicity: 'exempt', ownerId: council.owners.team });
  expect((await officer.get(pathOf(own))).status).toBe(404);
  await give(email, 'officer', 'CYP');
  expect((await officer.get(pathOf(own))).status).toBe(200);
  await give(email, 'public-reader', 'CYP');
  expect((await officer.get(pathOf(own))).status).toBe(403);
  await give(email, 'officer');
  expect((await officer.get(pathOf(own))).status).toBe(404);
});

it('stand for what takes their place', async () => {
  const email = 'clerk.of.health@thornmere.example';
  const visitor = await app.signIn('democratic-services', email);
  await give(email, 'democratic-services', 'HEALTH');
  const [moved = ''] = await givenActions(app, council, { publicity: 'exempt', bodyId: council.bodies.OSB });
  expect((await visitor.get(pathOf(moved))).status).toBe(404);
  await app.database.rows('update bodies set successor_id = $2 where id = $1', [
    council.bodies.HEALTH,
    council.bodies.OSB,
  ]);
  expect((await visitor.get(pathOf(moved))).status).toBe(200);
});

it('and roles are shown as the table has them', async () => {
  const page = await (await app.signIn('auditor')).get('/accounts/roles');
  expect(page.status).toBe(200);
  expect(page.words).toContain('record verdicts for their bodies');
  expect((await clerk.get('/accounts/roles')).status).toBe(403);
});
