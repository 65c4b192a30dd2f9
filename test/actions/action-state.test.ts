import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ActionsQueries } from '../../src/actions/actions.queries.js';
import { isActionInStates, JOIN_STATE } from '../../src/actions/states/action-state.queries.js';
import { actionState, type DatedClaim } from '../../src/actions/states/action-state.rules.js';
import { ACTION_STATES, type ActionStateName } from '../../src/actions/states/action-states.rules.js';
import { CLAIMS } from '../../src/actions/updates/claim.rules.js';
import { addDays, type CalendarDay, parseDay } from '../../src/calendar/calendar-day.js';
import { latestAsAt } from '../../src/calendar/latest-as-at.js';
import { type DatedVerdict, VERDICTS } from '../../src/items/verdicts/verdict.rules.js';
import { asRole } from '../../src/web/permissions.rules.js';
import { type Council, seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const TODAY = parseDay('2022-06-01');
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
const minute = fc.integer({ min: 0, max: 20 });
const action = fc.record({
  dueOn: fc.option(day),
  claims: fc.array(fc.record({ claim: fc.constantFrom(...CLAIMS), on: day, sequence: minute }), {
    maxLength: 3,
  }),
  verdicts: fc.array(fc.record({ verdict: fc.constantFrom(...VERDICTS), on: day, sequence: minute }), {
    maxLength: 3,
  }),
});
type Story = { dueOn: CalendarDay | null; claims: DatedClaim[]; verdicts: DatedVerdict[] };

/** Facts of one moment have no order between them; the rules leave open which counts. */
const hasAnOrder = ({ claims, verdicts }: Story) => {
  const moments = [...claims, ...verdicts].map(({ on, sequence }) => `${on} ${sequence}`);
  return new Set(moments).size === moments.length;
};

describe('the state of an action in SQL', () => {
  let app: TestApp;
  let council: Council;
  const stories: Story[] = fc.sample(action, { numRuns: 600, seed: 20220601 }).filter(hasAnOrder);

  beforeAll(async () => {
    app = await openTestApp({ today: TODAY });
    council = await seedCouncil(app);
    await store(app, council, stories);
  });
  afterAll(() => app.close());

  it('is what the rule says, for every generated story', async () => {
    const rows = await app
      .get(ActionsQueries)
      .ofOwners([council.owners.team], TODAY, asRole('democratic-services'))
      .then((open) => new Map(open.map(({ number, state }) => [number, state])));
    const said = stories.map((story, index) => ({ story, state: rows.get(index + 1) ?? null }));
    const ruled = stories.map((story) => ({ story, state: openState(story) }));
    expect(said).toEqual(ruled);
  });

  it.each(ACTION_STATES.map(({ name }) => name))('finds those that are %s', async (name) => {
    const found = await app.database.rows<{ number: number }>(
      `select a.number from actions a ${JOIN_STATE} where ${isActionInStates([name], '$1::date')} order by a.number`,
      [TODAY],
    );
    const expected = stories.flatMap((story, index) => (stateOf(story) === name ? [index + 1] : []));
    expect(found.map(({ number }) => number)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

function stateOf({ dueOn, claims, verdicts }: Story): ActionStateName {
  return actionState(
    { dueOn, claim: latestAsAt(claims, TODAY), verdict: latestAsAt(verdicts, TODAY) },
    TODAY,
  );
}

function openState(story: Story): ActionStateName | null {
  const state = stateOf(story);
  return ACTION_STATES.find(({ name }) => name === state)?.isOpen ? state : null;
}

async function store(app: TestApp, { bodies, owners, accounts }: Council, stories: Story[]): Promise<void> {
  const { database } = app;
  await database.rows(
    `insert into actions (year, number, origin, text, body_id, owner_id, made_on, due_on, recorded_at)
     select 2022, s.number, 'resolution', 'Report on placements', $1, $2, date '2022-04-01', s.due::date, now()
     from jsonb_to_recordset($3) s (number integer, due text)`,
    [
      bodies.CYP,
      owners.team,
      JSON.stringify(stories.map(({ dueOn }, index) => ({ number: index + 1, due: dueOn }))),
    ],
  );
  const at = (sequence: number) => `2022-07-15T10:${String(sequence).padStart(2, '0')}:00Z`;
  const facts = (of: (story: Story) => (DatedClaim | DatedVerdict)[]) =>
    JSON.stringify(
      stories.flatMap((story, index) =>
        of(story).map(({ sequence, ...fact }) => ({ ...fact, number: index + 1, at: at(sequence) })),
      ),
    );
  await database.rows(
    `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
     select a.id, f.claim, 'As planned.', f."on"::date, $1, f.at::timestamptz
     from jsonb_to_recordset($2) f (number integer, claim text, "on" text, at text) join actions a on a.number = f.number`,
    [accounts.officer, facts(({ claims }) => claims)],
  );
  await database.rows(
    `with met as (insert into meetings (body_id, held_on) values ($1, '2022-05-11') returning id)
     insert into verdicts (action_id, meeting_id, verdict, superseded_by, decided_on, recorded_by_id, recorded_at)
     select a.id, met.id, f.verdict, case when f.verdict = 'superseded' then 'A2022/900' end, f."on"::date, $2, f.at::timestamptz
     from met, jsonb_to_recordset($3) f (number integer, verdict text, "on" text, at text) join actions a on a.number = f.number`,
    [bodies.CYP, accounts.democraticServices, facts(({ verdicts }) => verdicts)],
  );
}
