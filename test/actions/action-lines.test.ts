import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionRow } from '../../src/actions/action-row.queries.js';
import { ActionsQueries } from '../../src/actions/actions.queries.js';
import { ACTION_SORTS, type ActionPage, FIRST_PAGE } from '../../src/actions/list/action-order.rules.js';
import { CLAIMS } from '../../src/actions/updates/claim.rules.js';
import { HistoryQueries } from '../../src/audit/history.queries.js';
import { CADENCES } from '../../src/calendar/cadence.js';
import { addDays, parseDay } from '../../src/calendar/calendar-day.js';
import { VERDICTS } from '../../src/items/verdicts/verdict.rules.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { askersOf } from '../support/kept-waiting.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const TODAY = parseDay('2022-06-01');
const MANY = 300;
const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days));
const some = (most: number) => ({ maxLength: most });
const life = fc.record({
  publicity: fc.constantFrom('published', 'published', 'unpublished', 'exempt'),
  body: fc.constantFrom('CYP', 'HEALTH', 'OSB'),
  owner: fc.option(fc.constantFrom('director', 'team', 'contact', 'vacant')),
  written: fc.option(fc.constantFrom('The Director', 'The <Trust>')),
  due: fc.option(day),
  cadence: fc.option(fc.constantFrom(...CADENCES)),
  starts: fc.option(day),
  nth: fc.option(fc.integer({ min: 1, max: 3 })),
  claims: fc.array(
    fc.record({ claim: fc.constantFrom(...CLAIMS), on: day, forecast: fc.option(day) }),
    some(3),
  ),
  verdicts: fc.array(fc.record({ verdict: fc.constantFrom(...VERDICTS), on: day }), some(3)),
  putOff: fc.array(day, some(3)),
  entries: fc.integer({ min: 0, max: 2 }),
});

/** What a line tells of a row that is read whole. */
function lineOf(row: ActionRow, lastEntry: number) {
  const { id, year, number, reference, bodyId, bodyCode, text, madeOn, dueOn, state } = row;
  const { ownerName, ownerKind, ownerHolder, ownerAsWritten } = row;
  const { extensions, forecastOn, reopenedOn, cadence, dueBodyName, dueNth, startsOn, endsOn } = row;
  return {
    ...{ id, year, number, reference, bodyId, bodyCode, text, madeOn, dueOn, state },
    ...{ ownerName, ownerKind, ownerHolder, ownerAsWritten },
    ...{ extensions, forecastOn, reopenedOn, cadence, dueBodyName, dueNth, startsOn, endsOn, lastEntry },
  };
}

describe('the lines of a list of actions', () => {
  let app: TestApp;
  let council: Council;

  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    council = await seedCouncil(app);
    await store(app, council, fc.sample(life, { numRuns: MANY, seed: 20220601 }));
  });
  afterAll(() => app.close());

  const orders = ACTION_SORTS.flatMap((by) => [false, true].map((descending) => ({ by, descending })));
  it.each(orders)(
    'say what whole rows do, on every day and to everybody, by $by ($descending)',
    async (order) => {
      const actions = app.get(ActionsQueries);
      const page: ActionPage = { ...FIRST_PAGE, order, size: 40 };
      const seen = { rows: 0, reopened: 0, extended: 0, forecast: 0, vacant: 0, entered: 0 };
      for (const asker of askersOf(council.bodies.CYP)) {
        for (const today of [addDays(TODAY, -30), TODAY, addDays(TODAY, 30)]) {
          const whole = await actions.list({ asker }, today, page);
          const lines = await actions.lines({ asker }, today, page);
          const ids = whole.items.map(({ id }) => id);
          const last = await app.get(HistoryQueries).lastSeenOf('action', ids);
          expect(lines).toEqual({
            ...whole,
            items: whole.items.map((row) => lineOf(row, last.get(row.id) ?? 0)),
          });
          for (const { reopenedOn, extensions, forecastOn, ownerHolder, lastEntry } of lines.items) {
            seen.rows += 1;
            seen.reopened += reopenedOn ? 1 : 0;
            seen.extended += extensions > 0 ? 1 : 0;
            seen.forecast += forecastOn ? 1 : 0;
            seen.vacant += ownerHolder ? 0 : 1;
            seen.entered += lastEntry > 0 ? 1 : 0;
          }
        }
      }
      for (const many of Object.values(seen)) expect(many).toBeGreaterThan(20);
    },
  );

  it('are turned as whole rows are', async () => {
    const actions = app.get(ActionsQueries);
    const asker = asRole('democratic-services');
    const first = await actions.lines({ asker }, TODAY, { ...FIRST_PAGE, size: 7 });
    const whole = await actions.list({ asker }, TODAY, { ...FIRST_PAGE, size: 7 });
    expect([first.previous, first.next]).toEqual([null, whole.next]);
    expect(first.next).not.toBeNull();
  });
});

async function store(app: TestApp, { bodies, owners, accounts }: Council, lives: Life[]): Promise<void> {
  const rows = lives.map((each, index) => ({
    ...each,
    number: index + 1,
    body: bodies[each.body],
    owner: each.owner && owners[each.owner],
  }));
  await app.database.rows(
    `insert into actions (year, number, origin, text, body_id, owner_id, owner_as_written, made_on, due_on, publicity, cadence,
       starts_on, due_body_id, due_nth, recorded_at)
     select 2022, s.number, 'duty', 'Report on placements', s.body, s.owner, s.written, date '2022-02-01' + s.number % 50, s.due::date,
       s.publicity, s.cadence, s.starts::date, case when s.nth is not null then $1::integer end, s.nth, now()
     from jsonb_to_recordset($2) s (number integer, body integer, owner integer, written text, due text, publicity text, cadence text,
       starts text, nth integer)`,
    [bodies.OSB, JSON.stringify(rows)],
  );
  const facts = <Fact extends object>(of: (each: Life) => Fact[]) =>
    JSON.stringify(lives.flatMap((each, index) => of(each).map((fact) => ({ ...fact, number: index + 1 }))));
  await app.database.rows(
    `insert into action_updates (action_id, claim, words, written_on, forecast_on, written_by_id, recorded_at)
     select a.id, f.claim, 'As planned.', f."on"::date, f.forecast::date, $1, now() + f.number * interval '1 second'
     from jsonb_to_recordset($2) f (number integer, claim text, "on" text, forecast text) join actions a on a.number = f.number`,
    [accounts.officer, facts(({ claims }) => claims)],
  );
  await app.database.rows(
    `with met as (insert into meetings (body_id, held_on) values ($1, '2022-05-11') returning id)
     insert into verdicts (action_id, meeting_id, verdict, superseded_by, decided_on, recorded_by_id, recorded_at)
     select a.id, met.id, f.verdict, case when f.verdict = 'superseded' then 'A2022/900' end, f."on"::date, $2, now()
     from met, jsonb_to_recordset($3) f (number integer, verdict text, "on" text) join actions a on a.number = f.number`,
    [bodies.CYP, accounts.democraticServices, facts(({ verdicts }) => verdicts)],
  );
  await app.database.rows(
    `insert into extensions (action_id, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
     select a.id, f."on"::date + 60, 'The owner', 'The chair', 'Staff', f."on"::date, $1, now()
     from jsonb_to_recordset($2) f (number integer, "on" text) join actions a on a.number = f.number`,
    [accounts.democraticServices, facts(({ putOff }) => putOff.map((on) => ({ on })))],
  );
  await app.database.rows(
    `insert into audit_entries (at, actor, action, subject_kind, subject_id)
     select now(), 'A clerk', 'changed it', 'action', a.id
     from jsonb_to_recordset($1) f (number integer) join actions a on a.number = f.number`,
    [facts(({ entries }) => Array.from({ length: entries }, () => ({})))],
  );
}

type Life = typeof life extends fc.Arbitrary<infer Made> ? Made : never;
