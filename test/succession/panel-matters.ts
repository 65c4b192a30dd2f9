import { ask, owe } from '../reminders/owed.js';
import type { Council } from '../support/council.js';
import type { TestApp } from '../support/test-app.js';

/** What the children's panel and the health panel watch when they end: open, closed, and bound to the panel's meetings by others. */
export async function enterPanelMatters(app: TestApp, council: Council): Promise<void> {
  const { bodies, owners, accounts } = council;
  await ask(app, 1, bodies.CYP, bodies.EXEC, '2022-07-01');
  await ask(app, 2, bodies.HEALTH, bodies.NHS, '2022-07-01');
  const [, closed, atMeeting] = [
    await owe(app, { number: 1, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-07-01' }),
    await owe(app, { number: 2, bodyId: bodies.CYP, ownerId: owners.director, dueOn: '2022-05-01' }),
    await owe(app, { number: 3, bodyId: bodies.CYP, ownerId: owners.team, dueOn: null }),
  ];
  for (const day of ['2022-03-01', '2022-06-14', '2022-07-12'])
    await app.database.rows('insert into meetings (body_id, held_on) values ($1, $2)', [bodies.CYP, day]);
  await app.database.rows(
    `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
     select $1, id, 'agreed-complete', held_on, $2, '2022-03-01T12:00:00Z' from meetings where held_on = '2022-03-01'`,
    [closed, accounts.democraticServices],
  );
  await app.database.rows(
    `update actions set due_body_id = $1, due_nth = 2, due_on = '2022-06-14' where id = $2`,
    [bodies.CYP, atMeeting],
  );
  const elsewhere = { bodyId: bodies.OSB, ownerId: owners.team, dueOn: '2022-06-14' };
  const [theirs, settled] = [
    await owe(app, { ...elsewhere, number: 4 }),
    await owe(app, { ...elsewhere, number: 5 }),
  ];
  await app.database.rows('update actions set due_body_id = $1, due_nth = 2 where id = any($2) or id = $3', [
    bodies.CYP,
    [theirs, settled],
    closed,
  ]);
  await app.database.rows(`update actions set due_on = '2022-06-14' where id = $1`, [closed]);
  await app.database.rows(
    `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
     select $1, id, 'no-longer-needed', held_on, $2, '2022-03-01T12:00:00Z' from meetings where held_on = '2022-03-01'`,
    [settled, accounts.democraticServices],
  );
}
