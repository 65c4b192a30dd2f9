import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask, owe } from './owed.js';

const SECRET = 'The exempt words of the contract';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({
    today: parseDay('2022-06-15'),
    environment: { SMTP_URL: catcher.url, PUBLIC_URL: 'http://matters.thornmere.example' },
  });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  const { director, team, vacant } = council.owners;
  const bodyId = council.bodies.CYP;
  await owe(app, { number: 1, bodyId, ownerId: director, dueOn: '2022-06-08', text: 'Publish the plan' });
  await owe(app, { number: 2, bodyId, ownerId: team, dueOn: '2024-06-14', text: 'Name the carers' });
  await owe(app, { number: 3, bodyId, ownerId: team, dueOn: null, text: SECRET, publicity: 'exempt' });
  await owe(app, { number: 4, bodyId, ownerId: vacant, dueOn: null, text: 'Fill the post' });
  await ask(app, 1, bodyId, council.bodies.EXEC, null);
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const NEW = '/reminders/rounds/new';
const deadline = (day: string) => ({
  'deadlineOn-day': day,
  'deadlineOn-month': '6',
  'deadlineOn-year': '2022',
});
const mailTo = (address: string) => catcher.caught.filter(({ to }) => to?.[0]?.address === address);

describe('a round', () => {
  it('needs a body and a deadline to come, and keeps what was typed', async () => {
    const bare = await clerk.submit(NEW, { words: 'Be <brief>.' });
    expect([bare.status, bare.errors.length]).toEqual([422, 2]);
    expect(bare.html).toContain('Be &lt;brief&gt;.');
    const past = await clerk.submit(NEW, { body: 'CYP', ...deadline('14') });
    expect([past.status, past.errors]).toEqual([422, ['The deadline must be today or in the future']]);
    expect(catcher.caught).toEqual([]);
  });

  it('asks every owner with something open, due or not, in one mail a person', async () => {
    const asked = await clerk.submit(NEW, { body: 'CYP', words: 'Be brief.', ...deadline('22') });
    expect(mailTo('officer@thornmere.example')).toHaveLength(1);
    const [mail, ...others] = mailTo('fostering@thornmere.example');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(
      'Thornmere scrutiny: Name the carers, due in 730 days, and 1 more: update needed by 22 June 2022',
    );
    for (const words of [mail?.text, mail?.html]) {
      expect(words).toContain('Be brief.');
      expect(words).toMatch(/A2022\/002[\s\S]*A2022\/003/);
      expect(words).toMatch(/answer\/[\w-]{43}#A2022-003/);
      expect(words).not.toContain(SECRET);
    }
    const round = await clerk.follow(asked);
    expect(round.words).toContain('0 of 5 answered');
    expect(round.words).toMatch(/Head of Early Help A2022\/004 Not asked: Nobody holds the post/);
    const lines = await app.database.rows<{ recipient: string }>(
      `select r.recipient from reminders r where r.kind = 'nudge' and r.message_id is not null order by 1`,
    );
    expect(lines).toContainEqual({ recipient: 'fostering@thornmere.example' });
    expect(lines.filter(({ recipient }) => recipient === 'fostering@thornmere.example')).toHaveLength(2);
  });

  it('is asked once for a deadline', async () => {
    const before = catcher.caught.length;
    const again = await clerk.submit(NEW, { body: 'CYP', ...deadline('22') });
    expect(again.errors).toEqual(['A round for 22 June 2022 was started already']);
    expect(catcher.caught).toHaveLength(before);
  });

  it('shows what was said, and nudges the rest alone, once a day', async () => {
    await app.database.rows(
      `insert into action_updates (action_id, claim, words, written_on, sent_by, came_by, recorded_at)
       select a.id, 'on-track', 'The plan is at the printer', '2022-06-15', 'Dana Okafor', 'link', r.asked_at
       from actions a, rounds r where a.number = 1`,
    );
    const list = await clerk.get('/reminders/rounds');
    expect(list.words).toContain('1 of 5');
    const path = list.links.find((href) => /rounds\/\d+$/.test(href)) ?? '';
    const page = await clerk.get(path);
    expect(page.words).toMatch(/A2022\/001 On track: The plan is at the printer/);
    catcher.caught.length = 0;
    await clerk.submitOn(page, {}, { action: `${path}/nudges` });
    expect(mailTo('officer@thornmere.example')).toEqual([]);
    expect(mailTo('fostering@thornmere.example')).toHaveLength(1);
    expect(mailTo('fostering@thornmere.example')[0]?.text).toContain('We have not heard from you yet.');
    const again = await clerk.submit(path, {}, { action: `${path}/nudges` });
    expect((await clerk.follow(again)).words).toContain('There is nobody left to ask today');
    expect(mailTo('fostering@thornmere.example')).toHaveLength(1);
  });

  it('closes itself after the deadline, naming the posts that were silent', async () => {
    const [{ id } = { id: 0 }] = await app.database.rows<{ id: number }>('select id from rounds');
    await app.database.rows(`update rounds set deadline_on = '2022-06-14', asked_at = '2022-06-01'`);
    const closed = await clerk.get(`/reminders/rounds/${id}`);
    expect(closed.words).toContain('No update received');
    expect(closed.words).toContain('closed');
    expect(closed.html).not.toContain(`${id}/nudges`);
  });

  it('is for those who keep the register alone', async () => {
    const officer = await app.signIn('officer');
    expect((await officer.get('/reminders/rounds')).status).toBe(403);
  });
});
