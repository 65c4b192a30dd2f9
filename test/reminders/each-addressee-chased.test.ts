import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { THE_PROGRAM } from '../../src/audit/change.js';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { RemindersService } from '../../src/reminders/reminders.service.js';
import { type Council, seedCouncil } from '../support/council.js';
import { header, MailCatcher } from '../support/mail-catcher.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask } from './owed.js';

const DAY_AFTER = parseDay('2022-06-15');
const NUDGE = '/reminders/items/R2022-001/nudges/new';

let catcher: MailCatcher;
let app: TestApp;
let council: Council;
let clerk: Visitor;

/** Two bodies are asked the same by one day, and one secretariat opens the mail of both. */
beforeAll(async () => {
  catcher = await MailCatcher.open();
  app = await openTestApp({ today: DAY_AFTER, environment: { SMTP_URL: catcher.url } });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  const { EXEC, NHS, CYP } = council.bodies;
  await ask(app, 1, CYP, EXEC, '2022-06-14');
  await app.database.rows(`update recommendations set clock_rule = 'local', clock_length = '8w'`);
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, clock_length, response_due_on, recorded_at)
     select id, $1, 'local', '8w', '2022-06-14', '2022-01-10T12:00:00Z' from recommendations`,
    [NHS],
  );
  await app.database.rows(
    `insert into owners (kind, name, email, organisation)
     values ('team', 'Executive', 'secretariat@thornmere.example', null),
            ('contact', 'Trust Secretary', 'secretariat@thornmere.example', 'Thornmere Hospitals NHS Trust')`,
  );
});
afterAll(async () => {
  await app.close();
  await catcher.close();
});

const answered = (by: number) =>
  app.database.rows(
    `with made as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at)
       values ($1, '2022-06-15', $2, '2022-06-15T12:00:00Z') returning id)
     insert into response_answers (response_id, recommendation_id, decision, reasons)
     select made.id, r.id, 'accepted', 'Agreed.' from made, recommendations r`,
    [by, council.accounts.democraticServices],
  );

it('chases two addressees with one mailbox and one due date for themselves, each once', async () => {
  await app.get(RemindersService).send(DAY_AFTER, THE_PROGRAM);
  expect(catcher.caught).toHaveLength(1);
  const [email] = catcher.caught;
  for (const words of ['Formal response: Executive', 'Formal response: Trust Secretary'])
    expect(email?.text).toContain(words);
  const lines = await app.database.rows<{ name: string }>(
    `select b.name from reminders l join bodies b on b.id = l.addressee_id where l.kind = 'stage' order by b.name`,
  );
  expect(lines.map(({ name }) => name)).toEqual(['Executive', 'Thornmere Hospitals NHS Trust']);
  catcher.caught.length = 0;
  await app.get(RemindersService).send(DAY_AFTER, THE_PROGRAM);
  expect(catcher.caught).toEqual([]);
});

it('asks now each that owes an answer, unless some are left out', async () => {
  catcher.caught.length = 0;
  const form = await clerk.get(NUDGE);
  expect(form.words).toContain('2 bodies owe an answer');
  expect(form.html.match(/name="to"[^>]*checked/g)).toHaveLength(2);
  const nobody = await clerk.submit(NUDGE, { words: 'What is the latest position?', to: [] });
  expect([nobody.status, nobody.errors]).toEqual([422, ['Select who to ask']]);
  const asked = await clerk.submitOn(form, { words: 'What is the latest position?' });
  expect((await clerk.follow(asked)).words).toContain('Executive and Trust Secretary were asked');
  expect(catcher.caught.map((each) => header(each, 'subject'))).toHaveLength(2);
  catcher.caught.length = 0;
  const one = await clerk.submit(NUDGE, { words: 'And the Trust?', to: String(council.bodies.NHS) });
  expect((await clerk.follow(one)).words).toContain('Trust Secretary was asked');
  expect(catcher.caught.map(({ text }) => text?.includes('Formal response: Trust Secretary'))).toEqual([
    true,
  ]);
});

it('asks the one that is left without a choice', async () => {
  await answered(council.bodies.EXEC);
  const { words, html } = await clerk.get(NUDGE);
  expect(words).toContain('It goes to Trust Secretary, secretariat@thornmere.example');
  expect(html).not.toContain('name="to"');
});
