import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { claimComplete, owe } from './owed.js';

const CHAIR = 'member@thornmere.example';
let catcher: MailCatcher;
let app: TestApp;
let council: Council;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-06-15', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  const { bodies, owners, accounts } = council;
  await owe(app, {
    number: 1,
    bodyId: bodies.CYP,
    ownerId: owners.vacant,
    dueOn: '2022-06-13',
    text: 'Publish the plan',
  });
  const done = await owe(app, { number: 2, bodyId: bodies.CYP, ownerId: owners.team, dueOn: '2022-06-10' });
  await claimComplete(app, done, accounts.officer, '2022-06-09');
  await owe(app, {
    number: 3,
    bodyId: bodies.CYP,
    ownerId: owners.vacant,
    dueOn: '2022-06-12',
    text: 'Name the child',
    publicity: 'exempt',
  });
  await app.database.rows(
    `insert into meetings (body_id, held_on) values ($1, '2022-06-20'), ($1, '2022-07-20')`,
    [bodies.CYP],
  );
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const digests = async (day: string) => {
  catcher.caught.length = 0;
  await app.get(RemindersService).send(parseDay(day), THE_PROGRAM);
  return catcher.caught.filter(({ to }) => to?.[0]?.address === CHAIR);
};

it('a chair who wants it is told once before each meeting what it finds open, and of what is exempt nothing', async () => {
  expect(await digests('2022-06-15')).toEqual([]);
  const chair = await app.signIn('member', CHAIR);
  const saved = await chair.submit('/reminders/preferences/mine', { beforeMeetings: 'yes' });
  expect([saved.errors, saved.status]).toEqual([[], 303]);
  const [mail, ...others] = await digests('2022-06-15');
  expect(others).toEqual([]);
  expect(mail?.subject).toBe(
    "Thornmere scrutiny: Publish the plan, 2 days late, and 1 more, before Children's Panel on 20 June 2022",
  );
  expect(mail?.text).toContain('Claimed complete, and waiting for a verdict: 1');
  expect(mail?.text).toContain('A2022/001: Publish the plan (Head of Early Help, due on 13 June 2022)');
  expect(mail?.text).not.toContain('A2022/003');
  expect(mail?.text).not.toContain('Name the child');
  expect(mail?.text).toContain('/meetings/CYP/2022-06-20');
  expect(await digests('2022-06-16')).toEqual([]);
});
