import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { type Council, seedCouncil } from '../support/council.js';
import { differencesOfStandings } from '../support/kept-standings.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let council: Council;
let action: number;
let recommendation: number;
let meeting: number;

beforeAll(async () => {
  app = await openTestApp({ today: '2022-07-25' });
  council = await seedCouncil(app);
  const { bodies, owners } = council;
  [recommendation = 0] = await ids(
    `insert into recommendations (year, number, text, body_id, addressee_id, clock_rule, made_on, recorded_at)
     values (2022, 1, 'That it be done.', $1, $2, 'executive', '2022-05-01', now()) returning id`,
    [bodies.CYP, bodies.EXEC],
  );
  [action = 0] = await ids(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, recorded_at)
     values (2022, 1, 'resolution', 'Do it', $1, $2, '2022-05-01', '2022-06-01', now()) returning id`,
    [bodies.CYP, owners.team],
  );
  [meeting = 0] = await ids(
    `insert into meetings (body_id, held_on) values ($1, '2022-05-20') returning id`,
    [bodies.CYP],
  );
});
afterAll(() => app.close());

async function ids(sql: string, parameters: unknown[]): Promise<number[]> {
  return (await app.database.rows<{ id: number }>(sql, parameters)).map(({ id }) => id);
}

/** How long a writer holds what was written, so that another writes meanwhile, in milliseconds. */
const HELD = 15;

/** Facts of one action and one recommendation that are added, put right and taken out, each written on a day of its own. */
const WRITES: Record<string, (tx: EntityManager, day: string, isOdd: boolean) => Promise<unknown>> = {
  claim: (tx, day, isOdd) =>
    tx.query(
      `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
       values ($1, $2, 'Under way.', $3, $4, clock_timestamp())`,
      [action, isOdd ? 'complete' : 'on-track', day, council.accounts.officer],
    ),
  'claim taken out': (tx) =>
    tx.query(
      'delete from action_updates where id = (select max(id) from action_updates where action_id = $1)',
      [action],
    ),
  verdict: (tx, day, isOdd) => judge(tx, 'action_id', action, day, isOdd),
  'verdict taken out': (tx) =>
    tx.query('delete from verdicts where id = (select max(id) from verdicts where action_id = $1)', [action]),
  'due date': (tx, day) => tx.query('update actions set due_on = $2 where id = $1', [action, day]),
  extension: (tx, day) =>
    tx.query(
      `insert into extensions (action_id, old_due_on, new_due_on, agreed_on, asked_by, agreed_by, reason, recorded_by_id, recorded_at)
       values ($1, '2022-06-01', '2022-08-01', $2, 'Owner', 'Chair', 'More time', $3, clock_timestamp())`,
      [action, day, council.accounts.democraticServices],
    ),
  'verdict of a recommendation': (tx, day, isOdd) =>
    judge(tx, 'recommendation_id', recommendation, day, isOdd),
  answer: (tx, day, isOdd) =>
    tx.query(
      `with said as (insert into responses (body_id, decided_on, recorded_by_id, recorded_at)
         values ($2, $3, $4, clock_timestamp()) returning id)
       insert into response_answers (recommendation_id, response_id, decision, reasons) select $1, id, $5, 'Because.' from said`,
      [
        ...[recommendation, council.bodies.EXEC, day, council.accounts.democraticServices],
        isOdd ? 'accepted' : 'rejected',
      ],
    ),
  correction: (tx) =>
    tx.query(
      `insert into responses (body_id, decided_on, recorded_by_id, recorded_at, corrects_id, correction_reason)
       select body_id, decided_on, recorded_by_id, clock_timestamp(), id, 'Mistyped.' from responses r
       where corrects_id is null and not exists (select from responses c where c.corrects_id = r.id) order by id desc limit 1`,
    ),
  ending: (tx, day, isOdd) =>
    tx.query(
      `insert into recommendation_endings (recommendation_id, meeting_id, kind, reason, decided_on, recorded_by_id, recorded_at)
       values ($1, $2, $3, 'So.', $4, $5, clock_timestamp())`,
      [recommendation, meeting, isOdd ? 'withdrawn' : 'restored', day, council.accounts.democraticServices],
    ),
  addressee: (tx, _, isOdd) =>
    tx.query('update recommendations set addressee_id = $2 where id = $1', [
      recommendation,
      isOdd ? council.bodies.NHS : council.bodies.EXEC,
    ]),
};

async function judge(
  tx: EntityManager,
  of: 'action_id' | 'recommendation_id',
  id: number,
  day: string,
  isOdd: boolean,
): Promise<void> {
  await tx.query(
    `insert into verdicts (${of}, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
     values ($1, $2, $3, $4, $5, clock_timestamp())`,
    [id, meeting, isOdd ? 'agreed-complete' : 'reopened', day, council.accounts.democraticServices],
  );
}

it('what is kept beside an item is what its facts say, whichever two facts are written at a time', async () => {
  const names = Object.keys(WRITES);
  let turn = 0;
  for (const [index, one] of names.entries()) {
    for (const other of names.slice(index)) {
      // Nobody corrects a response twice.
      if (one === other && one === 'correction') continue;
      turn += 1;
      const [earlier, later] = [turn % 2, (turn + 1) % 2].map((n) => `2022-06-${10 + ((turn + n) % 18)}`);
      const write = (name: string, day: string | undefined, isOdd: boolean) =>
        app.database.transact(async (tx) => {
          await WRITES[name]?.(tx, day ?? '', isOdd);
          await new Promise((wake) => setTimeout(wake, HELD));
        });
      await Promise.all([write(one, earlier, turn % 3 === 0), write(other, later, turn % 3 === 1)]);
      expect([one, other, await differencesOfStandings(app)]).toEqual([one, other, []]);
    }
  }
});
