import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { givenActions, pathOf } from '../../actions/given-actions.js';
import { type Council, seedCouncil } from '../../support/council.js';
import { openTestApp, type TestApp } from '../../support/test-app.js';
import type { Visitor } from '../../support/visitor.js';

const CLERK = 'clerk.of.two@thornmere.example';
const WORDS = 'Move the carers to the new home';

let app: TestApp;
let council: Council;
let administrator: Visitor;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  council = await seedCouncil(app);
  administrator = await app.signIn('administrator');
});
afterAll(() => app.close());

async function makeExempt(reference: string): Promise<void> {
  const decided = {
    ...{ publicity: 'exempt', ground: 'paragraph-1', summary: 'A child’s home.' },
    reason: 'It names a child.',
  };
  const done = await administrator.submit(pathOf(reference, '/publicity'), decided);
  expect([done.status, done.errors]).toEqual([303, []]);
}

async function makeFor(email: string, role: string, ...codes: ('CYP' | 'HEALTH')[]): Promise<void> {
  const [account] = await app.database.rows<{ id: number }>('select id from accounts where email = $1', [
    email,
  ]);
  const path = `/accounts/${account?.id}`;
  const bodies = codes.map((code) => String(council.bodies[code]));
  const fields = { role, bodies };
  const given = await administrator.submitOn(await administrator.get(path), fields, {
    action: `${path}/roles`,
  });
  expect([given.status, given.errors]).toEqual([303, []]);
}

it('what is made exempt leaves the remembered first page, the lists and their counts at once, for all who may not see it', async () => {
  const other = await app.signIn('member', 'other@thornmere.example');
  const officer = await app.signIn('officer', 'idle@thornmere.example');
  const stranger = app.stranger();
  const [reference = ''] = await givenActions(app, council, { text: WORDS, publicity: 'published' });
  await administrator.submit(pathOf(reference, '/updates/new'), { claim: 'complete', words: 'Done.' });
  const seen = async () => [
    (await other.get('/')).words.includes(WORDS),
    (await officer.get('/actions?state=all')).words.includes(WORDS),
    (await officer.get('/search?q=carers')).words.includes(WORDS),
    (await stranger.get('/register/actions')).words.includes(WORDS),
  ];
  for (const time of ['first', 'remembered'])
    expect([time, await seen()]).toEqual([time, [true, true, true, true]]);
  await makeExempt(reference);
  expect(await seen()).toEqual([false, false, false, false]);
  expect((await officer.get('/actions?state=all')).words).not.toContain('1 action');
  expect((await stranger.get('/register/actions')).words).not.toContain(WORDS);
  expect((await administrator.get('/')).words).toContain(WORDS);
});

it('what is of a body leaves the first page of whoever is no longer for that body, and of whom a role is taken', async () => {
  const clerk = await app.signIn('democratic-services', CLERK);
  await givenActions(app, council, { text: 'Count the beds', bodyId: council.bodies.HEALTH });
  await makeFor(CLERK, 'democratic-services', 'CYP', 'HEALTH');
  for (const time of ['first', 'remembered'])
    expect([time, (await clerk.get('/')).words]).toEqual([time, expect.stringContaining('Count the beds')]);
  expect((await clerk.get('/')).words).toContain('1 action overdue');
  await makeFor(CLERK, 'democratic-services', 'CYP');
  expect((await clerk.get('/')).words).not.toMatch(/Count the beds|1 action overdue/);
  await makeFor(CLERK, 'democratic-services', 'HEALTH');
  expect((await clerk.get('/')).words).toContain('Count the beds');
  await makeFor(CLERK, 'officer');
  expect((await clerk.get('/')).words).not.toContain('Count the beds');
  await makeFor(CLERK, 'democratic-services');
  expect((await clerk.get('/')).words).toContain('Count the beds');
  await app.database.rows('update accounts set closed_at = now() where email = $1', [CLERK]);
  expect((await clerk.get('/')).words).not.toContain('Count the beds');
});
