import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { owe } from '../reminders/owed.js';
import { seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { remindedLink } from './by-link.js';

const OFFICER = 'officer@thornmere.example';

let catcher: MailCatcher;
let app: TestApp;
let link: string;
let visitor: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  const { bodies, owners } = await seedCouncil(app);
  const owed = { bodyId: bodies.CYP, dueOn: '2022-06-15' };
  await owe(app, { ...owed, number: 1, ownerId: owners.director, text: 'Publish the plan' });
  await owe(app, { ...owed, number: 2, ownerId: owners.team, text: 'Find more homes' });
  link = await remindedLink(app, catcher, '2022-06-15', OFFICER);
  visitor = app.stranger();
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const say = async (words: string) =>
  visitor.follow(
    await visitor.submit(
      link,
      { 'claim_A2022-001': 'complete', 'words_A2022-001': words },
      { action: `${link}/A2022-001/updates` },
    ),
  );
const undoIn = (links: readonly string[]) => links.find((each) => each.endsWith('/undo')) ?? 'no undo';

it('lets whoever has the link take back what they just said', async () => {
  const said = await say('The wrong plan');
  const asked = await visitor.get(undoIn(said.links));
  expect(asked.heading).toBe('Undo your update?');
  const undone = await visitor.follow(await visitor.submitOn(asked, {}, { action: asked.path }));
  expect(undone.words).toContain('Your update on A2022/001 is undone');
  expect(undone.words).not.toContain('The wrong plan');
  const [last] = await app.database.rows<{ actor: string; action: string }>(
    'select actor, action from audit_entries order by id desc limit 1',
  );
  expect(last).toEqual({
    actor: `Dana Okafor, through the link sent to ${OFFICER},`,
    action: 'undid an update',
  });
});

it('says what stands in the way, and offers nothing once the minutes are over', async () => {
  const asked = await visitor.get(undoIn((await say('First')).links));
  await say('Second');
  const refused = await visitor.submitOn(asked, {}, { action: asked.path });
  expect(refused.status).toBe(422);
  expect(refused.words).toContain('A later update was written');
  app.clock.set('2022-06-16');
  expect((await visitor.get(link)).links.filter((each) => each.endsWith('/undo'))).toEqual([]);
  expect((await visitor.get(asked.path)).status).toBe(404);
});

it('takes back nothing that somebody with an account wrote, or that is not in the link', async () => {
  const clerk = await app.signIn('democratic-services');
  for (const reference of ['A2022-001', 'A2022-002']) {
    await clerk.submit(`/actions/${reference}/updates/new`, { claim: 'delayed', words: 'By the clerk' });
    const [update] = await app.database.rows<{ id: number }>(
      'select id from action_updates order by id desc limit 1',
    );
    expect((await visitor.get(`${link}/${reference}/updates/${update?.id}/undo`)).status).toBe(404);
  }
});

const correctionIn = (links: readonly string[]) =>
  links.find((each) => each.endsWith('/correction')) ?? 'no correction';

it('lets whoever has the link correct what they said, long after, and keeps what it said first', async () => {
  app.clock.set('2022-06-17');
  await say('Forty homes were inspected');
  app.clock.set('2022-06-20');
  const asked = await visitor.get(correctionIn((await visitor.get(link)).links));
  expect(asked.heading).toBe('Correct an update');
  const empty = await visitor.submitOn(asked, { words: 'Fourteen homes' }, { action: asked.path });
  expect([empty.status, empty.errors]).toEqual([422, ['Enter why it is corrected']]);
  expect(empty.html).toContain('Fourteen homes');
  const right = { claim: 'delayed', words: 'Fourteen homes were inspected', reason: 'I read the wrong line' };
  const done = await visitor.follow(await visitor.submitOn(asked, right, { action: asked.path }));
  expect(done.words).toContain('Your update on A2022/001 is corrected');
  const kept = await app.database.rows(
    `select c.words_before as first, c.corrected_by as by, u.words, u.claim from update_corrections c
     join action_updates u on u.id = c.update_id`,
  );
  expect(kept).toEqual([
    {
      ...{ first: 'Forty homes were inspected', by: 'Dana Okafor, by a link' },
      ...{ words: 'Fourteen homes were inspected', claim: 'delayed' },
    },
  ]);
  const [last] = await app.database.rows(
    'select actor, action, note from audit_entries order by id desc limit 1',
  );
  expect(last).toEqual({
    actor: `Dana Okafor, through the link sent to ${OFFICER},`,
    ...{ action: 'corrected an update', note: 'I read the wrong line' },
  });
  const shown = await (await app.signIn('democratic-services')).get('/actions/A2022-001');
  expect(shown.words).toContain('Forty homes were inspected');
});

it('corrects nothing without the form of the page, of others, or that a meeting has judged', async () => {
  const path = correctionIn((await visitor.get(link)).links);
  expect((await visitor.post(path, { words: 'Other words', reason: 'Why' })).status).toBe(403);
  const [entered] = await app.database.rows<{ id: number }>(
    'select id from action_updates where came_by is null order by id limit 1',
  );
  expect((await visitor.get(`${link}/A2022-001/updates/${entered?.id}/correction`)).status).toBe(404);
  await app.database.rows(
    `with m as (insert into meetings (body_id, held_on) select body_id, '2022-06-19' from actions order by id limit 1 returning id)
     insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
     select a.id, m.id, 'not-agreed', '2022-06-19', (select min(id) from accounts), '2022-06-19' from m, actions a where a.number = 1`,
  );
  expect((await visitor.get(path)).status).toBe(404);
  expect(correctionIn((await visitor.get(link)).links)).toBe('no correction');
});
