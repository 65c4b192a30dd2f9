import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask, owe } from './owed.js';

const SETTINGS = '/reminders/rounds/settings';
const SECRET = 'The exempt words of the contract';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;

/** The panel meets on Wednesday 22 June 2022: fifteen working days before it is Monday 30 May, seven are Monday 13 June. */
beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: '2022-05-27', environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  const { CYP, HEALTH, EXEC, NHS } = council.bodies;
  await app.database.rows(
    `insert into meetings (body_id, held_on, is_called_off) values ($1, '2022-06-22', false), ($2, '2022-06-22', true)`,
    [CYP, HEALTH],
  );
  const { team, director } = council.owners;
  await owe(app, { number: 1, bodyId: CYP, ownerId: team, dueOn: '2022-05-27', text: 'Publish the plan' });
  await owe(app, {
    number: 2,
    bodyId: CYP,
    ownerId: director,
    dueOn: null,
    text: SECRET,
    publicity: 'exempt',
  });
  await owe(app, {
    number: 3,
    bodyId: HEALTH,
    ownerId: director,
    dueOn: '2024-06-14',
    text: 'Count the beds',
  });
  const { OSB } = council.bodies;
  await owe(app, { number: 4, bodyId: OSB, ownerId: team, dueOn: '2022-05-27', text: 'Read the figures' });
  await ask(app, 1, CYP, EXEC, '2022-09-01');
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, clock_length, response_due_on, recorded_at)
     select id, $1, 'local', '8w', '2022-09-20', '2022-01-10T12:00:00Z' from recommendations`,
    [NHS],
  );
  await app.database.rows(
    `insert into owners (kind, name, email, organisation)
     values ('team', 'Executive', 'executive@thornmere.example', null),
            ('contact', 'Trust Secretary', 'secretary@hospitals.example', 'Thornmere Hospitals NHS Trust')`,
  );
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const run = (day: string) => {
  app.clock.set(parseDay(day));
  return app.get(RemindersService).send(parseDay(day), THE_PROGRAM);
};
const mailTo = (address: string) => catcher.caught.filter(({ to }) => to?.[0]?.address === address);
const rounds = () => app.database.rows<{ id: number }>('select id from rounds order by id');

describe('a round before each meeting', () => {
  it('is a setting of a body', async () => {
    const wrong = await clerk.submit(`${SETTINGS}/CYP`, { askedDays: '7', deadlineDays: '7' });
    expect(wrong.errors).toEqual(['The deadline must be after the day on which they are asked']);
    const saved = await clerk.submit(`${SETTINGS}/CYP`, { askedDays: '15', deadlineDays: '7' });
    await clerk.submit(`${SETTINGS}/HEALTH`, { askedDays: '15', deadlineDays: '7' });
    const { words } = await clerk.follow(saved);
    expect(words).toContain('15 working days before each meeting');
    expect(words).toMatch(/Wednesday 22 June 2022 Monday 30 May 2022 Monday 13 June 2022/);
    const officer = await app.signIn('officer');
    expect((await officer.get(SETTINGS)).status).toBe(403);
  });

  it('begins with the reminders of its day, once however many run, and is the one mail of that day', async () => {
    await run('2022-05-27');
    expect(await rounds()).toEqual([]);
    expect((await clerk.get('/reminders')).words).not.toContain('A round begins');
    const monday = await clerk.get('/reminders?on-day=30&on-month=5&on-year=2022');
    expect(monday.words).toContain("A round begins for Children's Panel, which meets on 22 June 2022");
    catcher.caught.length = 0;
    await Promise.all([run('2022-05-30'), run('2022-05-30')]);
    await run('2022-05-30');
    expect(await rounds()).toHaveLength(1);
    // Something of the board’s came to a step of its ladder too: it waits for the next day.
    const [mail, ...others] = mailTo('fostering@thornmere.example');
    expect(others).toEqual([]);
    expect(mail?.text).toContain("The papers of Children's Panel close on Monday 13 June 2022");
    expect((await clerk.get('/reminders')).words).toContain('They have had their one email for the day');
    const list = await clerk.get('/reminders/rounds');
    expect(list.words).toContain('0 of 4');
    const [{ id } = { id: 0 }] = await rounds();
    expect((await clerk.get(`/reminders/rounds/${id}`)).words).toContain('automatically, before a meeting');
    const [entry] = await app.database.rows<{ actor: string }>(
      `select actor from audit_entries where action = 'asked every owner for an update'`,
    );
    expect(entry?.actor).toBe('Matters Arising');
  });

  it('counts the answer of the addressee that was asked alone', async () => {
    await app.database.rows(
      `with answer as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at)
                       values ($1, '2022-05-31', $2, '2022-05-31T12:00:00Z') returning id)
       insert into response_answers (response_id, recommendation_id, decision) select answer.id, r.id, 'accepted' from answer, recommendations r`,
      [council.bodies.NHS, council.accounts.democraticServices],
    );
    app.clock.set(parseDay('2022-06-01'));
    const [{ id } = { id: 0 }] = await rounds();
    const { words } = await clerk.get(`/reminders/rounds/${id}`);
    expect(words).toContain('1 of 4 answered');
    expect(words).toMatch(/Answered Owner Item What they said Trust Secretary/);
    catcher.caught.length = 0;
    await clerk.submit(`/reminders/rounds/${id}`, {}, { action: `/reminders/rounds/${id}/nudges` });
    expect(mailTo('executive@thornmere.example')).toHaveLength(1);
    expect(mailTo('secretary@hospitals.example')).toEqual([]);
  });

  it('closes itself into the report, by name of post, without what is not published', async () => {
    app.clock.set(parseDay('2022-06-14'));
    const report = await clerk.get('/reports/progress?body=CYP&since=2022-05-01');
    expect(report.words).toMatch(/No update received.*A2022\/001.*Fostering Team.*No update received/);
    expect(report.words).toMatch(/No update received.*R2022\/001.*Executive/);
    expect(report.html).not.toContain(SECRET);
    const csv = await clerk.get('/reports/progress.csv?body=CYP&since=2022-05-01');
    const rows = parse<{ section: string; reference: string }>(csv.html, { bom: true, columns: true });
    const silent = rows.filter(({ section }) => section.includes('No update received'));
    expect(silent.map(({ reference }) => reference)).toEqual(['R2022/001', 'A2022/001']);
    const open = await clerk.get('/reports/progress.json?body=CYP&since=2022-05-01&as-at=2022-06-13');
    expect(JSON.parse(open.html).noUpdate).toEqual([]);
    const [{ id } = { id: 0 }] = await rounds();
    expect((await clerk.get(`/reminders/rounds/${id}`)).links).toContain('/reports/progress?body=CYP');
  });

  it('asks nobody where the setting is taken away', async () => {
    await clerk.submit(`${SETTINGS}/CYP`, { askedDays: '', deadlineDays: '' });
    await app.database.rows(`insert into meetings (body_id, held_on) values ($1, '2022-07-06')`, [
      council.bodies.CYP,
    ]);
    await run('2022-06-20');
    expect(await rounds()).toHaveLength(1);
  });
});
