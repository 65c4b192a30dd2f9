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
  expect(asked.heading).toBe('Undo what you said?');
  const undone = await visitor.follow(await visitor.submitOn(asked, {}, { action: asked.path }));
  expect(undone.words).toContain('What you said of A2022/001 is undone');
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
