import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseDay } from '../../src/calendar/calendar-day.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import type { Visitor } from '../support/visitor.js';
import { ask } from './owed.js';

const LETTERS = '/reminders/letters';

let app: TestApp;
let council: Council;
let clerk: Visitor;

/** Both addressees owe since 20 May: the ladder ends on 8 June, and ten working days after it the chair writes, on 22 June. */
beforeAll(async () => {
  app = await openTestApp({ today: parseDay('2022-06-08') });
  council = await seedCouncil(app);
  clerk = await app.signIn('democratic-services');
  const { EXEC, NHS, CYP } = council.bodies;
  await ask(app, 1, CYP, EXEC, '2022-05-20');
  await app.database.rows(
    `insert into owners (kind, name, email, organisation)
     values ('team', 'Executive', 'executive@thornmere.example', null),
            ('contact', 'Trust Secretary', 'secretary@hospitals.example', 'Thornmere Hospitals NHS Trust')`,
  );
  await app.database.rows(`update recommendations set clock_rule = 'executive'`);
  await app.database.rows(
    `insert into clock_events (recommendation_id, kind, happened_on, recorded_by_id, recorded_at)
     select r.id, e.kind, e.day::date, $1, '2022-03-21T12:00:00Z' from recommendations r,
       (values ('receipt', '2022-03-20'), ('notice', '2022-03-21')) e(kind, day)`,
    [council.accounts.democraticServices],
  );
  await app.database.rows(
    `insert into recommendation_addressees (recommendation_id, body_id, clock_rule, clock_length, response_due_on, recorded_at)
     select id, $1, 'local', '8w', '2022-05-20', '2022-01-10T12:00:00Z' from recommendations`,
    [NHS],
  );
  await clerk.submit('/reminders', {});
});
afterAll(() => app.close());

const form = (body: number) => clerk.get(`${LETTERS}/new/R2022-001?to=${body}`);

describe('letters of the chair about a response', () => {
  it('are due from each addressee for itself', async () => {
    app.clock.set(parseDay('2022-06-22'));
    const { words } = await clerk.get(LETTERS);
    expect(words).toMatch(/R2022\/001 Consider matter 1 ?Executive/);
    expect(words).toMatch(/R2022\/001 Consider matter 1 ?Thornmere Hospitals NHS Trust/);
  });

  it('name the days of notice and receipt, and the duty of the one whom it binds', async () => {
    const { html } = await form(council.bodies.EXEC);
    for (const part of [
      '20 March 2022',
      '21 March 2022',
      'Local Government Act 2000 s.9FE',
      'Friday 20 May 2022',
    ])
      expect(html).toContain(part);
    const trust = await form(council.bodies.NHS);
    expect(trust.html).toContain('secretary@hospitals.example');
    expect(trust.html).not.toMatch(/Act 2000|March 2022/);
  });

  it('list the reminders that the mail server took, and none that it did not', async () => {
    expect((await form(council.bodies.EXEC)).html).toContain('- 8 June 2022 (19 days late)');
    await app.database.rows(
      `update messages set state = 'waiting', sent_at = null where to_address like 'executive@%'`,
    );
    const { html } = await form(council.bodies.EXEC);
    expect(html).not.toContain('- 8 June 2022');
    expect(html).toContain('No reminder of it could be sent');
    await app.database.rows(`update messages set state = 'failed' where to_address like 'executive@%'`);
    expect((await form(council.bodies.EXEC)).status).toBe(409);
    await app.database.rows(
      `update messages set state = 'sent', sent_at = '2022-06-08T08:00:00Z' where to_address like 'executive@%'`,
    );
  });

  it('stop at the answer of the one, and go on to the other', async () => {
    await app.database.rows(
      `with answer as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at)
                       values ($1, '2022-06-21', $2, '2022-06-21T12:00:00Z') returning id)
       insert into response_answers (response_id, recommendation_id, decision) select answer.id, r.id, 'accepted' from answer, recommendations r`,
      [council.bodies.NHS, council.accounts.democraticServices],
    );
    const { words } = await clerk.get(LETTERS);
    expect(words).toMatch(/R2022\/001 Consider matter 1 ?Executive/);
    expect(words).not.toContain('Thornmere Hospitals NHS Trust');
  });
});
