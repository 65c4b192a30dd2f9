import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { header, MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask, owe } from './owed.js';

const WEDNESDAY = parseDay('2022-06-15');
const THURSDAY = parseDay('2022-06-16');
const WITNESS = 'witness@example.org';
const PLACE = '/reminders/items/A2022-001/followers';

let catcher: MailCatcher;
let app: TestApp;
let clerk: Visitor;
let council: Council;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: WEDNESDAY,
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'http://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
  const { bodies, owners } = council;
  const mine = { bodyId: bodies.CYP, ownerId: owners.director };
  await owe(app, { number: 1, ...mine, dueOn: '2022-12-01', text: 'Publish the plan' });
  await owe(app, { number: 2, ...mine, dueOn: '2022-12-01', text: 'Name the child', publicity: 'exempt' });
  clerk = await app.signIn('democratic-services');
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const run = async (day = WEDNESDAY) => {
  catcher.caught.length = 0;
  await app.get(RemindersService).send(day, THE_PROGRAM);
  return catcher.caught.filter(({ to }) => to?.[0]?.address === WITNESS);
};
const say = (words: string) => clerk.submit('/actions/A2022-001/updates/new', { claim: 'at-risk', words });

describe('whoever follows an item', () => {
  it('is somebody with an address, of what is published alone', async () => {
    const added = await clerk.submit(
      PLACE,
      { name: 'Ada Witness', address: 'Witness@example.org' },
      { action: `${PLACE}/new` },
    );
    expect([added.errors, added.status]).toEqual([[], 303]);
    expect((await clerk.follow(added)).words).toContain('Ada Witness, witness@example.org');
    const exempt = PLACE.replace('001', '002');
    const refused = await clerk.submit(
      exempt,
      { name: 'Ada Witness', address: WITNESS },
      { action: `${exempt}/new` },
    );
    expect(refused.status).toBe(422);
    expect(await run()).toEqual([]);
  });

  it('is told once when something happens to it, in plain words and with a way out', async () => {
    const said = await say('The trust has not agreed the figures.');
    expect([said.errors, said.status]).toEqual([[], 303]);
    const [mail] = await run();
    expect(mail?.subject).toBe('Thornmere scrutiny: news of Publish the plan');
    for (const words of [mail?.text, mail?.html]) {
      expect(words).toContain('Publish the plan');
      expect(words).toContain('15 June 2022: its owner gave an update: at risk');
      expect(words).toContain('http://matters.thornmere.example/register/A2022-001');
      expect(words).not.toContain('The trust has not agreed');
    }
    expect((await app.stranger().get('/register/A2022-001')).status).toBe(200);
    expect(mail && header(mail, 'list-unsubscribe')).toMatch(
      /<http:\/\/matters\.thornmere\.example\/unfollow\/\d+\/[\w-]{43}>/,
    );
    app.clock.set('2022-06-16');
    expect(await run(THURSDAY)).toEqual([]);
  });

  it('ends it with the link in the mail, which does nothing by being opened', async () => {
    await say('Still nothing.');
    const [mail] = await run(THURSDAY);
    const path = /\/unfollow\/\d+\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    const reader = app.stranger();
    const page = await reader.get(path);
    expect(page.words).toContain(`We will stop all emails to ${WITNESS} about items that it follows.`);
    expect((await clerk.get(PLACE)).words).toContain('Ada Witness');
    const done = await reader.submitOn(page, {}, { action: '/unfollow' });
    expect([done.status, done.heading]).toEqual([
      200,
      'You will get no more emails about items that you followed',
    ]);
    expect((await clerk.get(PLACE)).words).toContain('Nobody follows it.');
    expect((await reader.get(`${path}x`)).status).toBe(404);
  });
});

it('whoever follows a recommendation hears what becomes of it, in the order in which it was entered', async () => {
  const { EXEC, CYP } = council.bodies;
  await ask(app, 1, CYP, EXEC, '2022-09-01');
  const place = '/reminders/items/R2022-001/followers';
  await clerk.submit(place, { name: 'Cllr Vale', address: WITNESS }, { action: `${place}/new` });
  await app.database.rows(
    `with action as (insert into actions (year, number, origin, text, body_id, recommendation_id, made_on, publicity, recorded_at)
       select 2022, n.number, 'recommendation', 'Carry it out', $1, r.id, '2022-06-16', n.publicity, '2022-06-17T10:00:00Z'
       from recommendations r, (values (7, 'published'), (8, 'exempt')) n(number, publicity)),
     meeting as (insert into meetings (body_id, held_on) values ($1, '2022-06-16') returning id)
     insert into recommendation_endings (recommendation_id, kind, meeting_id, reason, decided_on, recorded_by_id, recorded_at)
     select r.id, 'withdrawn', meeting.id, 'Overtaken', '2022-06-16', $2, '2022-06-17T11:00:00Z' from recommendations r, meeting`,
    [CYP, council.accounts.democraticServices],
  );
  app.clock.set('2022-06-17');
  const [mail] = await run(parseDay('2022-06-17'));
  expect(mail?.subject).toBe('Thornmere scrutiny: news of Consider matter 1');
  expect(mail?.text).toMatch(/A2022\/007 was entered to carry it out[\s\S]*the panel withdrew it/);
  expect(mail?.text).not.toContain('A2022/008');
});

it('reminders have no way out: what is owed cannot be switched off', async () => {
  await app.database.rows(`update actions set due_on = '2022-06-15' where number = 2`);
  await run(THURSDAY);
  const reminder = catcher.caught.find(({ to }) => to?.[0]?.address === 'officer@thornmere.example');
  expect(reminder).toBeDefined();
  expect(reminder && header(reminder, 'list-unsubscribe')).toBeUndefined();
});
