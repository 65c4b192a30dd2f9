import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { owe } from './owed.js';

const LETTERS = '/reminders/letters';

let app: TestApp;
let clerk: Visitor;

/** Late since 1 June: the ladder ends on 17 June, and ten working days after it the chair writes, on 1 July. */
beforeAll(async () => {
  app = await openTestApp({ today: parseDay('2022-06-17') });
  const { bodies, owners } = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-01' });
  await clerk.submit('/reminders', {});
  app.clock.set(parseDay('2022-07-01'));
});
afterAll(() => app.close());

const draft = async () => {
  const form = await clerk.get(`${LETTERS}/new/A2022-001`);
  return (await clerk.submitOn(form, { title: 'Our plan' })).location ?? '';
};

it('a draft is discarded, kept in the trail, and the letter can be drafted anew', async () => {
  const path = await draft();
  expect((await clerk.get(path)).links).toContain(`${path}/discards/new`);
  const officer = await app.signIn('officer');
  expect((await officer.get(`${path}/discards/new`)).status).toBe(403);
  const done = await clerk.submit(`${path}/discards/new`, {});
  expect((await clerk.follow(done)).words).toContain('The draft is discarded');
  expect((await clerk.get(path)).status).toBe(404);
  const [entry] = await app.database.rows<{ action: string; words: string }>(
    `select action, before->>'title' as words from audit_entries where subject_kind = 'chair letter' order by id desc limit 1`,
  );
  expect(entry).toEqual({
    action: 'discarded the draft of the first letter of the chair',
    words: 'Our plan',
  });
  expect((await clerk.get(LETTERS)).words).toContain('Draft the first letter');
  expect(await draft()).not.toBe(path);
});

it('what was sent stays', async () => {
  const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>(
    'select max(id) as id from chair_letters',
  );
  const path = `${LETTERS}/${id}`;
  const open = await clerk.get(`${path}/discards/new`);
  await clerk.submit(path, { way: 'mail' });
  expect((await clerk.get(`${path}/discards/new`)).status).toBe(409);
  expect((await clerk.submitOn(open, {})).status).toBe(409);
  expect((await clerk.get(path)).status).toBe(200);
});
